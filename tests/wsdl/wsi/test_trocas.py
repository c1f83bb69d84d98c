"""The lint over exchanges with a real server, refusals of HTTP included, as they went over the wire."""

import pytest

from tests.servidor.instalacao import Login, Servidor
from tests.wsdl.exemplos.pedidos import SOAP_11, SOAP_12, pedido, seguranca
from tests.wsdl.namespaces import CONTRATO
from tests.wsdl.wsi.conferencia import conferir, conferir_troca
from tests.wsdl.wsi.mensagem import Mensagem
from tests.wsdl.wsi.trocas import pedido_http, trocar

ACAO = f"{CONTRATO}:ConsultarBoletos"
XML11 = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{ACAO}"'}
XML12 = {"Content-Type": f'application/soap+xml; charset=utf-8; action="{ACAO}"'}

Troca = tuple[Mensagem, Mensagem]


@pytest.fixture(scope="module")
def porta(servidor: Servidor) -> int:
    return int(servidor.url.rpartition(":")[2])


def consulta(soap: str, conta: Login) -> bytes:
    return pedido("ConsultarBoletos", cabecalho=seguranca(conta.usuario, conta.senha))(soap)


@pytest.fixture(scope="module")
def trocas(servidor: Servidor, porta: int) -> dict[str, Troca]:
    cliente = servidor.logins.cliente
    certa, certa12 = consulta(SOAP_11, cliente), consulta(SOAP_12, cliente)
    ninguem = Login("ninguem-nas-trocas", "x")
    transacao = b'<soap:Header><t:Transacao xmlns:t="urn:t" soap:mustUnderstand="1"/>'
    pedidos = {
        "answer": pedido_http(certa, XML11),
        "answer in SOAP 1.2": pedido_http(certa12, XML12),
        "wrong password": pedido_http(consulta(SOAP_11, ninguem), XML11),
        "wrong password in SOAP 1.2": pedido_http(consulta(SOAP_12, ninguem), XML12),
        "no credentials": pedido_http(pedido("ConsultarBoletos")(SOAP_11), XML11),
        "mandatory header": pedido_http(certa.replace(b"<soap:Header>", transacao), XML11),
        "truncated": pedido_http(certa[: len(certa) // 2], XML11),
        "PUT": pedido_http(certa, XML11, metodo="PUT"),
        "DELETE": pedido_http(certa, XML11, metodo="DELETE"),
        "JSON": pedido_http(b"{}", {"Content-Type": "application/json"}),
        "multipart": pedido_http(certa, {"Content-Type": 'multipart/related; boundary="x"'}),
        "too large": pedido_http(b" " * 300_000, XML11),
        "HTTP/1.0": pedido_http(certa, XML11, versao="HTTP/1.0"),
    }
    return {nome: trocar(porta, dados) for nome, dados in pedidos.items()}


ESPERADAS = {
    "answer": 200,
    "answer in SOAP 1.2": 200,
    "wrong password": 500,
    "wrong password in SOAP 1.2": 400,
    "no credentials": 401,
    "mandatory header": 500,
    "truncated": 500,
    "PUT": 405,
    "DELETE": 405,
    "JSON": 415,
    "multipart": 415,
    "too large": 413,
    "HTTP/1.0": 200,
}
SEM_ENVELOPE = {405, 413, 415}
NO_PEDIDO = {
    "truncated": {"R9980"},
    "PUT": {"R1132"},
    "DELETE": {"R1132"},
    "JSON": {"R9980"},
    "multipart": {"TIPO_DE_MIDIA", "R2744"},
    "too large": {"R9980"},
    "HTTP/1.0": {"R1140"},
}
"""What a request breaks on purpose."""


@pytest.mark.parametrize("nome", ESPERADAS)
def test_the_request_breaks_what_it_means_to_and_the_exchange_nothing(
    trocas: dict[str, Troca], nome: str
) -> None:
    pedido, resposta = trocas[nome]
    assert resposta.status == ESPERADAS[nome]
    assert {achado.regra for achado in conferir(pedido)} == NO_PEDIDO.get(nome, set())
    assert conferir_troca(pedido, resposta) == []


@pytest.mark.parametrize("nome", [nome for nome, status in ESPERADAS.items() if status not in SEM_ENVELOPE])
def test_an_answer_with_an_envelope_breaks_no_rule_but_the_http_version_asked_for(
    trocas: dict[str, Troca], nome: str
) -> None:
    pedido, resposta = trocas[nome]
    assert resposta.versao_http == pedido.versao_http
    assert {achado.regra for achado in conferir(resposta)} == NO_PEDIDO.get(nome, set()) & {"R1140"}


@pytest.mark.parametrize("nome", [nome for nome, status in ESPERADAS.items() if status in SEM_ENVELOPE])
def test_a_refusal_of_http_is_a_sentence_and_speaks_http_1_1(trocas: dict[str, Troca], nome: str) -> None:
    _, resposta = trocas[nome]
    assert (resposta.tipo, resposta.versao_http) == ("text/plain", "HTTP/1.1")
    assert resposta.conteudo.decode().endswith(".\n")
