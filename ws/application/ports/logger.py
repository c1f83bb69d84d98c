"""The structured log."""

from typing import Any, Protocol


class Logger(Protocol):
    """Structured log: an event name in snake_case and its data."""

    def info(self, event: str, **dados: Any) -> Any: ...

    def warning(self, event: str, **dados: Any) -> Any: ...
