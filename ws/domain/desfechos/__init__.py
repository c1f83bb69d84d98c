"""Outcomes: the catalogue, and the error that carries one of its codes."""
