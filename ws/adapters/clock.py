"""The machine's clock: the only reader of the time in the product."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


class SystemClock:
    """Fulfils :class:`ws.application.ports.clock.Clock`."""

    def agora(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    def hoje(self, fuso: str) -> date:
        """Today's date in an IANA time zone."""
        return datetime.now(ZoneInfo(fuso)).date()
