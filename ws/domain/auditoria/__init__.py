"""What is written down: the actions of the audit."""
