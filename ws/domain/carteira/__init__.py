"""Boletos, charges, what is owed on a day, bank days, figures of a period."""
