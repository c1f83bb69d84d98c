"""The machine's clock: the only reader of the time in the product."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


class SystemClock:
    """Fulfils :class:`ws.application.ports.clock.Clock`."""

    def agora(self) -> datetime:
        return datetime.now(UTC)

    def hoje(self, fuso: str) -> date:
        return datetime.now(ZoneInfo(fuso)).date()
