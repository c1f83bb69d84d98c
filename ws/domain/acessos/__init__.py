"""Who asks, and what is released to them."""
