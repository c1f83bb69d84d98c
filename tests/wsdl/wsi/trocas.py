"""Exchanges with a running server, byte for byte, as the lint looks at them: start lines, headers, bodies."""

import socket
from collections.abc import Mapping
from dataclasses import replace
from email.parser import Parser

from tests.servidor.processo import ouvir
from tests.wsdl.wsi.mensagem import Mensagem
from ws.soap.contrato.publicacao import CAMINHO

LOCAL = "127.0.0.1"
SEGUNDOS = 40.0
"""Longer than the server takes to lose its patience."""


def pedido_http(
    corpo: bytes = b"",
    cabecalhos: Mapping[str, str | None] | None = None,
    *,
    metodo: str = "POST",
    caminho: str = CAMINHO,
    versao: str = "HTTP/1.1",
) -> bytes:
    """A request after whose answer the connection ends. A header that is None is not sent.

    >>> pedido_http(b"<a/>", {"Content-Type": "text/xml", "Host": None}, versao="HTTP/1.0").splitlines()[:2]
    [b'POST /ws/v1/Integracao_Web_Services HTTP/1.0', b'Connection: close']
    """
    usuais = {"Host": "localhost", "Connection": "close", "Content-Length": str(len(corpo))}
    todos = {**usuais, **(cabecalhos or {})}
    linhas = [f"{nome}: {valor}" for nome, valor in todos.items() if valor is not None]
    return "\r\n".join([f"{metodo} {caminho} {versao}", *linhas, "", ""]).encode() + corpo


def falar(porta: int, pedido: bytes) -> bytes:
    """What the server answers until it closes the connection."""
    with socket.create_connection((LOCAL, porta), SEGUNDOS) as cliente:
        cliente.sendall(pedido)
        return ouvir(cliente)


def lido(http: bytes) -> Mensagem:
    """A message out of its bytes.

    >>> resposta = lido(b"HTTP/1.1 405 Method Not Allowed\\r\\nAllow: POST\\r\\n\\r\\nTexto")
    >>> resposta.status, resposta.versao_http, resposta.cabecalho("allow"), resposta.conteudo
    (405, 'HTTP/1.1', 'POST', b'Texto')
    >>> pedido = lido(b"PUT /ws HTTP/1.0\\r\\n\\r\\n")
    >>> pedido.status, pedido.metodo, pedido.versao_http
    (None, 'PUT', 'HTTP/1.0')
    """
    inicio, _, corpo = http.partition(b"\r\n\r\n")
    linha, _, cabecalhos = inicio.decode().partition("\r\n")
    primeira, segunda, terceira = linha.split(" ", 2)
    mensagem = com_cabecalhos(corpo, cabecalhos)
    if primeira.startswith("HTTP/"):
        return replace(mensagem, status=int(segunda), versao_http=primeira)
    return replace(mensagem, metodo=primeira, versao_http=terceira)


def com_cabecalhos(corpo: bytes, cabecalhos: str) -> Mensagem:
    """A message from its body and the lines of its headers."""
    lidos = dict(Parser().parsestr(cabecalhos).items())
    tipo = next((valor for nome, valor in lidos.items() if nome.lower() == "content-type"), "")
    return Mensagem(corpo, tipo, cabecalhos=lidos)


def trocar(porta: int, pedido: bytes) -> tuple[Mensagem, Mensagem]:
    """A request and its answer."""
    return lido(pedido), lido(falar(porta, pedido))
