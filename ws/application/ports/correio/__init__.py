"""Ports about letters."""
