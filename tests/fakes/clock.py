"""Fake of the clock: it stands still until told otherwise."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


class Clock:
    def __init__(self, agora: datetime = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)) -> None:
        self._agora = agora

    def agora(self) -> datetime:
        return self._agora

    def hoje(self, fuso: str) -> date:
        return self._agora.astimezone(ZoneInfo(fuso)).date()

    def avancar(self, quanto: timedelta) -> None:
        """Let time pass."""
        self._agora += quanto
