"""A log that a test can read."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Diario:
    """Fulfils :class:`ws.application.ports.Logger`."""

    linhas: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def info(self, event: str, **dados: Any) -> None:
        """Keep it."""
        self.linhas.append((event, dados))

    def warning(self, event: str, **dados: Any) -> None:
        """Keep it."""
        self.linhas.append((event, dados))
