"""From the contract's words to the use cases' and back."""
