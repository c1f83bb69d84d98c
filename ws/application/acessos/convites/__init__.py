"""Links that set a password once: sent, read and used."""
