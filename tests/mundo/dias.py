"""When the tests take place, by the fake clock, and days counted from then."""

from datetime import date, timedelta

from tests.fakes.clock import Clock

AGORA = Clock().agora()
HOJE = Clock().hoje("America/Sao_Paulo")
"""Tuesday, 24/11/2026."""


def daqui(dias: int) -> date:
    """The day so many days from today; before it when negative."""
    return HOJE + timedelta(days=dias)
