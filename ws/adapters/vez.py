"""Calls take turns, where side by side they only get in each other's way.

A query of SQLite is over in microseconds, and Python lets go of its interpreter lock for every row of it: threads
that all want the lock spend more on handing it over than on the calls. A call that takes long, or waits for another
writer, loses its turn instead of keeping everybody waiting.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PACIENCIA = 0.02
"""Seconds that a call waits for its turn: many times what a query takes, and less than a person notices."""


class UmaDeCadaVez:
    """WSGI application around another, whose answers are whole when it returns."""

    def __init__(self, wsgi: Wsgi, paciencia: float = PACIENCIA) -> None:
        self._wsgi = wsgi
        self._paciencia = paciencia
        self._vez = Lock()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer when the turn comes, or when patience ends."""
        vez = self._esperar()
        try:
            return self._wsgi(environ, start_response)
        finally:
            vez.release()

    def _esperar(self) -> Lock:
        vez = self._vez
        if not vez.acquire(timeout=self._paciencia):
            vez = Lock()
            vez.acquire()
            self._vez = vez  # whoever comes next waits for this call, and not for the slow one
        return vez
