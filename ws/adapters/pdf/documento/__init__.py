"""A document of many sheets: its form, its structure for screen readers, its metadata."""
