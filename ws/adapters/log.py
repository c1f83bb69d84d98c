"""Structured log on standard error: one JSON object a line, or aligned text for a person.

Values are escaped by the renderer (no line breaks or terminal codes get through) and cut at 500 characters. Of a
traceback the end is kept, which says what went wrong. What cannot be written is dropped, and the product goes on: the
disk behind standard error may be full, or whoever read it gone.
"""

import logging
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any

import structlog

VALOR_MAXIMO = 500
"""Characters of one value."""


class _Linhas(structlog.WriteLogger):
    """Lines of a stream that may fail."""

    def msg(self, message: str) -> None:
        """Write a line, if that can be done."""
        with suppress(OSError):
            super().msg(message)

    info = warning = error = critical = msg


def _cortar(_: object, __: str, evento: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for chave, valor in evento.items():
        if isinstance(valor, str) and len(valor) > VALOR_MAXIMO:
            do_fim = chave == "exception"
            evento[chave] = "…" + valor[-VALOR_MAXIMO:] if do_fim else valor[:VALOR_MAXIMO] + "…"
    return evento


def criar_logger(*, json: bool) -> structlog.typing.FilteringBoundLogger:
    """A logger of its own, without global configuration: the product may live inside another program."""
    final = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    logger: structlog.typing.FilteringBoundLogger = structlog.wrap_logger(
        _Linhas(sys.stderr),
        cache_logger_on_first_use=True,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _cortar,
            final,
        ],
    )
    return logger
