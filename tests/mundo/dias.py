"""When the tests take place, by the fake clock, and days counted from then."""

from datetime import UTC, date, datetime, timedelta

AGORA = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
HOJE = date(2026, 11, 24)
"""A Tuesday: the date of that instant in Brazil."""


def daqui(dias: int) -> date:
    """The day so many days from today; before it when negative."""
    return HOJE + timedelta(days=dias)
