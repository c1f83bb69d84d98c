"""Ports about boletos."""
