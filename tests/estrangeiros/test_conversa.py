"""Requests written by hand on the socket, in the ways that legacy programs write them."""

from collections.abc import Iterator

import pytest

from tests.estrangeiros.conversa import cabecalhos, enviar, ler, ligar, mensagem
from tests.servidor.instalacao import Servidor

ACENTUADO = "AÇÃO-ÉÍÚ-º"
XML_UTF8 = "Content-Type: text/xml; charset=utf-8"


@pytest.mark.parametrize(
    ("codificacao", "tipo", "declaracao"),
    [
        ("utf-8", "text/xml; charset=utf-8", ""),
        ("utf-8", "text/xml", ""),
        ("utf-8-sig", "text/xml", ""),
        ("utf-8", "text/xml; charset=UTF-8", '<?xml version="1.0" encoding="utf-8"?>'),
        ("iso-8859-1", "text/xml; charset=ISO-8859-1", ""),
        ("iso-8859-1", "text/xml", '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ("iso-8859-1", 'text/xml; charset="iso-8859-1"', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ("utf-8", "text/xml; charset=utf-8", '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ("cp1252", "text/xml; charset=windows-1252", ""),
        ("utf-16", "text/xml", '<?xml version="1.0" encoding="utf-16"?>'),
    ],
)
def test_accents_survive(servidor: Servidor, codificacao: str, tipo: str, declaracao: str) -> None:
    corpo = (declaracao + mensagem(servidor, ACENTUADO)).encode(codificacao)
    linhas = [f"Content-Type: {tipo}", f"Content-Length: {len(corpo)}"]
    resposta = enviar(servidor, [cabecalhos(servidor, *linhas), corpo])
    assert (resposta.status, resposta.valor("codigo")) == (200, "310")
    assert resposta.valor("idBoleto") == ACENTUADO


def test_a_chunked_body_is_read(servidor: Servidor) -> None:
    corpo = mensagem(servidor, ACENTUADO).encode()
    inicio = cabecalhos(servidor, XML_UTF8, "Transfer-Encoding: chunked")
    resposta = enviar(servidor, [inicio, *_em_pedacos(corpo, 100)])
    assert (resposta.status, resposta.valor("idBoleto")) == (200, ACENTUADO)


def test_a_client_that_waits_for_100_continue_gets_it(servidor: Servidor) -> None:
    corpo = mensagem(servidor, ACENTUADO).encode()
    linhas = [XML_UTF8, f"Content-Length: {len(corpo)}", "Expect: 100-continue"]
    with ligar(servidor) as conexao:
        conexao.sendall(cabecalhos(servidor, *linhas))
        assert conexao.recv(64).startswith(b"HTTP/1.1 100 ")
        conexao.sendall(corpo)
        resposta = ler(conexao)
    assert (resposta.status, resposta.valor("idBoleto")) == (200, ACENTUADO)


def test_one_connection_serves_many_calls(servidor: Servidor) -> None:
    corpo = mensagem(servidor, ACENTUADO).encode()
    inicio = cabecalhos(servidor, XML_UTF8, f"Content-Length: {len(corpo)}")
    with ligar(servidor) as conexao:
        for _ in range(3):
            conexao.sendall(inicio + corpo)
            assert ler(conexao).valor("idBoleto") == ACENTUADO


@pytest.mark.parametrize("acao", ['""', '"urn:central-cobranca:integracao:v1:EmitirBoleto"', "EmitirBoleto"])
def test_any_soapaction_will_do(servidor: Servidor, acao: str) -> None:
    corpo = mensagem(servidor, "nenhum").encode()
    linhas = [XML_UTF8, f"Content-Length: {len(corpo)}", f"SOAPAction: {acao}"]
    resposta = enviar(servidor, [cabecalhos(servidor, *linhas), corpo])
    assert (resposta.status, resposta.valor("codigo")) == (200, "310")


def _em_pedacos(corpo: bytes, tamanho: int) -> Iterator[bytes]:
    for inicio in range(0, len(corpo), tamanho):
        pedaco = corpo[inicio : inicio + tamanho]
        yield b"%x\r\n%s\r\n" % (len(pedaco), pedaco)
    yield b"0\r\n\r\n"
