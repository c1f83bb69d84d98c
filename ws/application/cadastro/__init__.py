"""The company, and how it looks."""
