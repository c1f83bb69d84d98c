"""BR Codes of Pix."""
