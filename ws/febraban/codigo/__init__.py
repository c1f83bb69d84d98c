"""The bar code and its linha digitável, written and read."""
