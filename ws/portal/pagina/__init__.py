"""What pages are made of: formats, forms, colours, files that never change."""
