"""CSV files: which columns there are, and how a record is read from them."""
