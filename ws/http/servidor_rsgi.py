"""Serves a WSGI application through Granian's RSGI interface, so that slow clients cost no thread.

Granian's own WSGI mode gives a client a thread as soon as its headers are in; a handful that send their
bodies a byte at a time then keep everybody else out. Here the event loop gathers each request, bounded in size
and time, and only a complete one takes a thread of the pool. Answers are handed over whole, and Granian
writes them at the client's pace.

A stopping server answers the calls in progress, and waits no longer than a moment for bodies on their way: clients
that send them a byte at a time would otherwise keep it up until it is killed.
Source: RSGI specification 1.5; PEP 3333.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from sys import stderr
from threading import Thread
from types import FrameType
from typing import Any, Protocol

from ws.http.wsgi import Environ, Wsgi

DEMORA = "O corpo da requisição não chegou a tempo.\n".encode()
TEXTO = ("Content-Type", "text/plain; charset=utf-8")
SEGUNDOS_AO_PARAR = 3.0
"""What a stopping server gives the bodies that are on their way."""


class Scope(Protocol):
    """What RSGI says of a request."""

    proto: str
    http_version: str
    server: str
    client: str
    scheme: str
    method: str
    path: str
    query_string: str
    headers: Mapping[str, str]


class Protocolo(Protocol):
    """The request's body, and the way to answer."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None: ...


class ServidorRsgi:
    """RSGI application around a WSGI one.

    ``corpo_maximo`` bytes are gathered at most: of a longer body only that much is read, and one more byte
    tells the application that it is too long. ``segundos`` is what a client has to send it all. ``ao_parar``
    is called at the first sign of stopping, beside the calls in progress; the server waits for it.
    """

    def __init__(
        self,
        wsgi: Wsgi,
        *,
        fios: int,
        corpo_maximo: int,
        segundos: float,
        ao_parar: Callable[[], None] = lambda: None,
    ) -> None:
        self._wsgi = wsgi
        self._fios = ThreadPoolExecutor(fios, thread_name_prefix="http")
        self._corpo_maximo = corpo_maximo
        self._segundos = segundos
        self._prazos: set[asyncio.Timeout] = set()
        self._despedida = Thread(target=ao_parar, name="despedida")

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Called once before the first request, in the main thread, when Granian already listens to signals.

        It hears of them through the loop's wake-up descriptor, so that this handler takes nothing away from it.
        """

        def avisar(_: int, __: FrameType | None) -> None:
            loop.call_soon_threadsafe(self._parar, loop)

        for sinal in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sinal, avisar)

    def _parar(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hurry the bodies on their way, and begin to say goodbye. Once, however many signals come."""
        if self._despedida.ident is not None:
            return
        self._segundos = min(self._segundos, SEGUNDOS_AO_PARAR)
        limite = loop.time() + self._segundos
        for prazo in self._prazos:
            if not prazo.expired():
                prazo.reschedule(min(prazo.when() or limite, limite))
        self._despedida.start()

    def __rsgi_del__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Called once when the server stops, with every call answered."""
        self._fios.shutdown()
        self._parar(loop)
        self._despedida.join()

    async def __rsgi__(self, scope: Scope, protocolo: Protocolo) -> None:
        """Gather the body, have the application answer in a thread of the pool, hand the answer over."""
        try:
            corpo = await self._corpo(scope, protocolo)
        except TimeoutError:
            protocolo.response_bytes(408, [TEXTO, ("Connection", "close")], DEMORA)
            return
        environ = _environ(scope, corpo)
        resposta = await asyncio.get_running_loop().run_in_executor(
            self._fios, _executar, self._wsgi, environ
        )
        protocolo.response_bytes(*resposta)

    async def _corpo(self, scope: Scope, protocolo: Protocolo) -> bytes:
        tamanho = scope.headers.get("content-length", "")
        if tamanho == "0" or (not tamanho and "transfer-encoding" not in scope.headers):
            return b""
        if tamanho.isdigit() and int(tamanho) > self._corpo_maximo:
            return b""  # refused by its length, unread
        async with asyncio.timeout(self._segundos) as prazo:
            self._prazos.add(prazo)
            try:
                return await _juntar(protocolo, self._corpo_maximo + 1)
            finally:
                self._prazos.remove(prazo)


async def _juntar(protocolo: Protocolo, limite: int) -> bytes:
    """The body, of which no more than ``limite`` bytes are read (but for what came along with the last one)."""
    partes, lidos = [], 0
    async for parte in protocolo:
        partes.append(parte)
        lidos += len(parte)
        if lidos >= limite:
            break
    return b"".join(partes)[:limite]


def _environ(scope: Scope, corpo: bytes) -> Environ:
    host, _, porta = scope.server.rpartition(":")
    environ: Environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),  # PEP 3333: bytes, in the guise of text
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host,
        "SERVER_PORT": porta,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": BytesIO(corpo),
        "wsgi.input_terminated": True,
        "wsgi.errors": stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for nome, valor in scope.headers.items():
        if "_" not in nome:  # X_Y and X-Y would become one
            chave = f"HTTP_{nome.upper().replace('-', '_')}"
            environ[chave] = f"{environ[chave]}, {valor}" if chave in environ else valor  # RFC 9110, 5.3
    for nome in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if (valor := environ.pop(f"HTTP_{nome}", None)) is not None:
            environ[nome] = valor
    return environ


def _executar(wsgi: Wsgi, environ: Environ) -> tuple[int, list[tuple[str, str]], bytes]:
    inicio: dict[str, Any] = {}

    def start_response(status: str, cabecalhos: list[tuple[str, str]], _: object = None) -> None:
        inicio.update(status=int(status.split(" ", 1)[0]), cabecalhos=cabecalhos)

    partes = wsgi(environ, start_response)
    try:
        corpo = b"".join(partes)
    finally:
        if (fechar := getattr(partes, "close", None)) is not None:
            fechar()
    return inicio["status"], inicio["cabecalhos"], corpo
