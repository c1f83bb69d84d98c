"""Coming in, staying in, and the ways back in."""
