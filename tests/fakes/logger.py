"""Fake of the log: a list."""

from typing import Any


class Logger:
    def __init__(self) -> None:
        self.linhas: list[tuple[str, str, dict[str, Any]]] = []

    def info(self, event: str, **dados: Any) -> None:
        self.linhas.append(("info", event, dados))

    def warning(self, event: str, **dados: Any) -> None:
        self.linhas.append(("warning", event, dados))
