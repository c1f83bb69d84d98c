"""The day on which the tests take place, by the fake clock, and days counted from it."""

from datetime import date, timedelta

HOJE = date(2026, 11, 24)
"""A Tuesday: the date, in Brazil, of the fake clock."""


def daqui(dias: int) -> date:
    """The day so many days from today; before it when negative."""
    return HOJE + timedelta(days=dias)
