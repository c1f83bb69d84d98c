"""The words on the paper: what each box says of a title."""
