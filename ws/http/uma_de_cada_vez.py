"""Calls take turns, where side by side they only get in each other's way.

A query of SQLite is over in microseconds, and Python lets go of its interpreter lock for every row of it: threads
that all want the lock spend more on handing it over than on the calls. A call that takes long, or waits for another
writer, loses its turn instead of keeping everybody waiting.
"""

from collections.abc import Iterable
from threading import Lock

from ws.http.wsgi import Environ, StartResponse, Wsgi

PACIENCIA = 0.02
"""Seconds that a call waits for another's turn to end: many times what a query takes, and less than a person
notices."""


class UmaDeCadaVez:
    """A WSGI application that lets one call at a time into another, whose answers must be whole when it returns.

    ``paciencia`` is in seconds.
    """

    def __init__(self, wsgi: Wsgi, paciencia: float = PACIENCIA) -> None:
        self._wsgi = wsgi
        self._paciencia = paciencia
        self._vez = Lock()
        self._troca = Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer when the turn comes; the first whose patience with a slow call ends passes it."""
        vez = self._esperar()
        try:
            return self._wsgi(environ, start_response)
        finally:
            vez.release()

    def _esperar(self) -> Lock:
        while not (vez := self._vez).acquire(timeout=self._paciencia):
            with self._troca:
                if self._vez is vez:
                    self._vez = nova = Lock()
                    nova.acquire()
                    return nova  # all others wait for this call from now on, and not for the slow one
        return vez
