"""HTTP before any door: what a request must be to be read at all, and the plain refusals of those that are not.

=======  ===========================================================
status   refused
=======  ===========================================================
405      another method than the path takes (with ``Allow``)
411      a body of unknown length
413      a body beyond the limit; at most that much is read
=======  ===========================================================

A body sent in chunks has no announced length and is read up to the limit.

What is no request at all does not get here: Granian refuses it by itself, without a word (400, a Content-Length that
is no number among it; 414; 431), and ``ws/http/servidor_rsgi.py`` a body that does not come in time (408).
"""

from collections.abc import Collection
from http import HTTPStatus

from ws.http.wsgi import Environ

LIMITE = 256 * 1024
"""Bytes of a request. The largest that the contract allows takes some 20 kB."""


class RecusaHttp(Exception):
    """A request that is refused by HTTP alone, before any door has read it. ``mensagem`` is a
    sentence in Portuguese for whoever reads it.

    It is no :class:`ws.desfechos.erro.Erro`: its code is the HTTP status, which clients and proxies know, and the
    catalogue's codes are of what a request that was read came to.
    """

    def __init__(self, status: HTTPStatus, mensagem: str, **cabecalhos: str) -> None:
        super().__init__(status.phrase)
        self.status = status
        self.mensagem = mensagem
        self.cabecalhos = tuple(cabecalhos.items())


def exigir_metodo(environ: Environ, permitidos: Collection[str]) -> str:
    """The request's method. Raises ``RecusaHttp`` 405 unless it is among ``permitidos``."""
    metodo = str(environ.get("REQUEST_METHOD", ""))
    if metodo in permitidos:
        return metodo
    lista = ", ".join(permitidos)
    raise RecusaHttp(HTTPStatus.METHOD_NOT_ALLOWED, f"Este endereço atende somente {lista}.", Allow=lista)


def ler_corpo(environ: Environ, limite: int = LIMITE) -> bytes:
    """The whole body. Raises ``RecusaHttp`` 411 (unknown length) and 413 (more than ``limite`` bytes)."""
    entrada = environ["wsgi.input"]
    if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower():
        return _sem_excesso(entrada.read(limite + 1), limite)
    anunciado = str(environ.get("CONTENT_LENGTH") or "")
    if not (anunciado.isascii() and anunciado.isdigit()):
        mensagem = "Informe o tamanho da mensagem no cabeçalho Content-Length."
        raise RecusaHttp(HTTPStatus.LENGTH_REQUIRED, mensagem)
    if len(anunciado) > len(str(limite)) or int(anunciado) > limite:
        raise _grande(limite)
    return bytes(entrada.read(int(anunciado)))


def _sem_excesso(corpo: bytes, limite: int) -> bytes:
    if len(corpo) > limite:
        raise _grande(limite)
    return bytes(corpo)


def _grande(limite: int) -> RecusaHttp:
    mensagem = f"A mensagem passa do limite de {limite // 1024} KiB."
    return RecusaHttp(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, mensagem)
