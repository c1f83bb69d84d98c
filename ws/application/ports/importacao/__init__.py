"""Ports about what comes in."""
