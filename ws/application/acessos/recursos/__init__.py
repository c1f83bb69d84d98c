"""What is released to an account, and by default to a type of account."""
