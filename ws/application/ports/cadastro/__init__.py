"""Ports about companies and customers."""
