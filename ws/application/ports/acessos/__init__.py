"""Ports about accounts."""
