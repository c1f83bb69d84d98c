"""The time."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """The time. Nothing else in the product reads one."""

    def agora(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def hoje(self, fuso: str) -> date:
        """Today's date in an IANA time zone."""
        ...
