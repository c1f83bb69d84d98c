"""Ports about what was done."""
