"""What is tried: the cases, one module a subject."""
