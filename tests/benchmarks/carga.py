"""A load generator: connections that are kept, each sending the same request as soon as it has its answer."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Timer
from time import perf_counter

_TAMANHO = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
PEDACO = 65_536


@dataclass(frozen=True)
class Alvo:
    """Where to, and the bytes of one HTTP request."""

    porta: int
    pedido: bytes


def alvo(porta: int, caminho: str, corpo: bytes, autorizacao: str = "Basic eDp4") -> Alvo:
    """A POST of SOAP 1.1."""
    cabecalhos = (
        f"POST {caminho} HTTP/1.1\r\nHost: 127.0.0.1:{porta}\r\nAuthorization: {autorizacao}\r\n"
        f"Content-Type: text/xml; charset=utf-8\r\nContent-Length: {len(corpo)}\r\n\r\n"
    )
    return Alvo(porta, cabecalhos.encode() + corpo)


def perguntar(conexao: socket.socket, pedido: bytes) -> bytes:
    """One request and its whole answer, which has a Content-Length."""
    conexao.sendall(pedido)
    recebido = bytearray()
    while b"\r\n\r\n" not in recebido:
        recebido += _receber(conexao)
    fim = recebido.index(b"\r\n\r\n") + 4
    tamanho = _TAMANHO.search(recebido, 0, fim)
    assert tamanho, bytes(recebido[:fim])
    while len(recebido) < fim + int(tamanho[1]):
        recebido += _receber(conexao)
    return bytes(recebido)


def disparar(alvo: Alvo, conexoes: int, segundos: float) -> tuple[int, float]:
    """How many answers came, each of them a 200, and in how many seconds."""
    basta = Event()
    inicio = perf_counter()
    Timer(segundos, basta.set).start()
    with ThreadPoolExecutor(conexoes) as threads:
        respondidas = sum(threads.map(lambda _: _insistir(alvo, basta), range(conexoes)))
    return respondidas, perf_counter() - inicio


def _insistir(alvo: Alvo, basta: Event) -> int:
    respondidas = 0
    with socket.create_connection(("127.0.0.1", alvo.porta), timeout=30) as conexao:
        conexao.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while not basta.is_set():
            resposta = perguntar(conexao, alvo.pedido)
            assert resposta.startswith(b"HTTP/1.1 200"), resposta[:2000]
            respondidas += 1
    return respondidas


def _receber(conexao: socket.socket) -> bytes:
    pedaco = conexao.recv(PEDACO)
    assert pedaco, "the server hung up"
    return pedaco
