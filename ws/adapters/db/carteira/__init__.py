"""Boletos, payments and purchases, as rows."""
