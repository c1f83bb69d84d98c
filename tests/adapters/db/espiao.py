"""Sees every statement that reaches a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

Comando = tuple[str, Any]
"""SQL as the driver gets it, and its parameters."""


@contextmanager
def espiar(engine: Engine) -> Iterator[list[Comando]]:
    """The statements executed inside, without the beginnings of transactions."""
    vistos: list[Comando] = []

    def anotar(_: Connection, __: object, sql: str, parametros: Any, ___: object, muitos: bool) -> None:
        if not sql.startswith("BEGIN"):
            vistos.append((sql, parametros[0] if muitos else parametros))

    event.listen(engine, "before_cursor_execute", anotar)
    try:
        yield vistos
    finally:
        event.remove(engine, "before_cursor_execute", anotar)
