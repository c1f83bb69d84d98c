"""The cases, one module a subject."""
