"""The PDF file: objects, pages, images, type."""
