"""Who asks, from where, and what is released to them."""
