"""The log as the door writes it. No answer depends on the log: a disk that is full must not refuse a call."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ws.application.ports.logger import Logger


@dataclass(frozen=True)
class LoggerTolerante:
    """A ``Logger`` that writes to another, and lets nothing out that this one raises."""

    logger: Logger

    def info(self, event: str, **dados: Any) -> None:
        """Write a line, if that can be done."""
        with suppress(Exception):
            self.logger.info(event, **dados)

    def warning(self, event: str, **dados: Any) -> None:
        """Write a line, if that can be done."""
        with suppress(Exception):
            self.logger.warning(event, **dados)
