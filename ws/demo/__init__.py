"""A company that does not exist, to see the product at work: data, and a tour of the four operations."""
