"""What only a real server can tell: the product's own limits and refusals, byte by byte."""

import pytest

from tests.servidor.processo import Processo
from tests.soap.instalacao import XML11, XML12, basic, envelope, pedido
from tests.wsdl.namespaces import SOAP11, SOAP12
from ws.http.requisicao import LIMITE
from ws.soap.contrato.publicacao import CAMINHO

CORPO = envelope(pedido("ConsultarBoletos"))


def http(metodo: str, *cabecalhos: str, caminho: str = CAMINHO, corpo: bytes = b"") -> bytes:
    linhas = [f"{metodo} {caminho} HTTP/1.1", "Host: x", *cabecalhos, "Connection: close", "", ""]
    return "\r\n".join(linhas).encode() + corpo


def postar(*cabecalhos: str, corpo: bytes = CORPO, tipo: str = XML11) -> bytes:
    tamanho = () if "Transfer-Encoding: chunked" in cabecalhos else (f"Content-Length: {len(corpo)}",)
    return http("POST", f"Content-Type: {tipo}", *tamanho, *cabecalhos, corpo=corpo)


def em_partes(corpo: bytes, tamanho: int) -> bytes:
    partes = [corpo[inicio : inicio + tamanho] for inicio in range(0, len(corpo), tamanho)]
    return b"".join(b"%x\r\n%b\r\n" % (len(parte), parte) for parte in partes) + b"0\r\n\r\n"


def estado(resposta: bytes) -> int:
    return int(resposta.split(b" ", 2)[1])


@pytest.mark.parametrize(("soap", "tipo"), [(SOAP11, XML11), (SOAP12, XML12)])
def test_nobody_is_challenged_and_the_body_is_a_fault(servidor_http: Processo, soap: str, tipo: str) -> None:
    resposta = servidor_http.falar(postar(corpo=envelope(pedido("ConsultarBoletos"), soap), tipo=tipo))
    assert estado(resposta) == 401
    assert b'www-authenticate: Basic realm="Integracao_Web_Services"' in resposta
    assert b"<codigo>101</codigo>" in resposta


@pytest.mark.parametrize("tamanho", [1, 7, 4096])
def test_a_message_may_come_in_chunks_of_any_size(servidor_http: Processo, tamanho: int) -> None:
    resposta = servidor_http.falar(postar("Transfer-Encoding: chunked", corpo=em_partes(CORPO, tamanho)))
    assert b"<codigo>101</codigo>" in resposta


def test_a_message_announced_too_long_is_413_before_it_is_sent(servidor_http: Processo) -> None:
    pedido_cedo = http(
        "POST", f"Content-Type: {XML11}", f"Content-Length: {LIMITE + 1}", "Expect: 100-continue"
    )
    assert estado(servidor_http.falar(pedido_cedo)) == 413


def test_a_message_in_chunks_that_grows_too_long_is_413(servidor_http: Processo) -> None:
    corpo = em_partes(b" " * (LIMITE + 1), 32768)
    assert estado(servidor_http.falar(postar("Transfer-Encoding: chunked", corpo=corpo))) == 413


def test_a_message_as_long_as_allowed_is_read(servidor_http: Processo) -> None:
    assert estado(servidor_http.falar(postar(corpo=CORPO.ljust(LIMITE)))) == 401


def test_a_message_of_unknown_length_is_411(servidor_http: Processo) -> None:
    assert estado(servidor_http.falar(http("POST", f"Content-Type: {XML11}"))) == 411


def test_another_method_is_405_with_what_is_allowed(servidor_http: Processo) -> None:
    resposta = servidor_http.falar(http("PUT", "Content-Length: 0"))
    assert estado(resposta) == 405
    assert b"allow: GET, HEAD, POST" in resposta


def test_another_media_type_is_415(servidor_http: Processo) -> None:
    assert estado(servidor_http.falar(postar(tipo="application/json"))) == 415


def test_a_head_of_the_contract_tells_its_length_without_it(servidor_http: Processo) -> None:
    com, sem = (servidor_http.falar(http(metodo, caminho=f"{CAMINHO}?wsdl")) for metodo in ("GET", "HEAD"))
    inicio, _, corpo = com.partition(b"\r\n\r\n")
    assert f"content-length: {len(corpo)}".encode() in inicio
    assert f"content-length: {len(corpo)}".encode() in sem
    assert sem.endswith(b"\r\n\r\n")


def test_a_password_may_stand_in_the_header_of_http(servidor_http: Processo) -> None:
    resposta = servidor_http.falar(postar(f"Authorization: {basic('ninguem', 'errada')}"))
    assert b"<codigo>102</codigo>" in resposta


@pytest.mark.parametrize("mentira", ["X_Forwarded_For: 6.6.6.6", "X-Forwarded_For: 6.6.6.6"])
def test_a_header_with_underscores_says_nothing_of_who_is_calling(
    servidor_http: Processo, mentira: str
) -> None:
    """The server trusts this machine to say so, by the header's right name."""
    servidor_http.falar(postar(mentira, "X-Correlation-ID: mentira"))
    servidor_http.falar(postar("X-Forwarded-For: 203.0.113.9", "X-Correlation-ID: verdade"))
    chamadas = [
        linha for linha in servidor_http.diario.splitlines() if "mentira" in linha or "verdade" in linha
    ]
    assert ['"origem": "127.0.0.1"' in linha for linha in chamadas][-2:] == [True, False]
    assert '"origem": "203.0.113.9"' in chamadas[-1]
