"""The log as the door writes it: no answer depends on it, so nothing that it raises gets out."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ws.application.ports.logger import Logger


@dataclass(frozen=True)
class LoggerTolerante:
    """A Logger over another, which may fail."""

    logger: Logger

    def info(self, event: str, **dados: Any) -> None:
        """Write, if that can be done."""
        with suppress(Exception):
            self.logger.info(event, **dados)

    def warning(self, event: str, **dados: Any) -> None:
        """Write, if that can be done."""
        with suppress(Exception):
            self.logger.warning(event, **dados)
