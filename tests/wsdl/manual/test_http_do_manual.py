"""The manual's table of HTTP statuses, and its limits, against a running server."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.servidor.instalacao import Servidor
from tests.servidor.processo import no_ar, porta_livre
from tests.wsdl.exemplos.instalacao import Modelo
from tests.wsdl.exemplos.pedidos import SOAP_11, pedido, seguranca
from tests.wsdl.manual.partes_do_catalogo import CABECALHOS_NO_MAXIMO
from tests.wsdl.manual.renovacao import ARQUIVO
from tests.wsdl.wsi.mensagem import Mensagem
from tests.wsdl.wsi.trocas import falar, lido, pedido_http
from ws.http.requisicao import LIMITE
from ws.http.servidor_rsgi import DEMORA
from ws.soap.mensagem.arvore import CODIFICACOES, NAMESPACES_NO_MAXIMO

TEXTO = ARQUIVO.read_text("utf-8")
LINHA = re.compile(r"^\| (\d{3}) \| .* \| ([^|]*) \|$", re.MULTILINE)
TABELA = {(int(status), corpo.partition(",")[0]) for status, corpo in LINHA.findall(TEXTO)}
"""Each status, and what its body is."""
XML11 = {"Content-Type": "text/xml; charset=utf-8"}
XML12 = {"Content-Type": "application/soap+xml; charset=utf-8"}
CORPOS = {
    "text/xml": "Resposta SOAP",
    "application/soap+xml": "Resposta SOAP",
    "text/plain": "Texto",
    "application/json": "JSON",
}


def tipo_do_corpo(resposta: Mensagem) -> str:
    """In the table's words."""
    if not resposta.conteudo:
        return "Vazio"
    if resposta.bem_formada and resposta.falha is not None:
        return "`soap:Fault`"
    return CORPOS[resposta.tipo]


@pytest.fixture(scope="module")
def porta(servidor: Servidor) -> int:
    return int(servidor.url.rpartition(":")[2])


def com_cabecalhos(quantos: int) -> bytes:
    """GET with so many headers in all."""
    usuais = pedido_http(metodo="GET", caminho="/saude").count(b"\r\n") - 2
    outros = {f"X{n}": "1" for n in range(quantos - usuais)}
    return pedido_http(cabecalhos=outros, metodo="GET", caminho="/saude")


@pytest.fixture(scope="module")
def respostas(servidor: Servidor, porta: int) -> list[Mensagem]:
    cliente, nada = servidor.logins.cliente, pedido("ConsultarBoletos")
    certa = pedido("ConsultarBoletos", cabecalho=seguranca(cliente.usuario, cliente.senha))
    pedidos = (
        pedido_http(certa(SOAP_11), XML11),
        pedido_http(nada(SOAP_11), XML11),
        pedido_http(b"<a/>", XML11),
        pedido_http(b"<a", XML12),
        b"NADA\r\n\r\n",
        pedido_http(b"<a/>", {**XML11, "Content-Length": "muito"}),
        pedido_http(metodo="GET", caminho="/nada"),
        pedido_http(metodo="PUT"),
        pedido_http(b"", {**XML11, "Content-Length": None}),
        pedido_http(b" " * (LIMITE + 1), XML11),
        pedido_http(metodo="GET", caminho="/" + "a" * 70_000),
        pedido_http(b"{}", {"Content-Type": "application/json"}),
        com_cabecalhos(CABECALHOS_NO_MAXIMO + 1),
        pedido_http(metodo="GET", cabecalhos={"X": "a" * 1_000_000}, caminho="/saude"),
    )
    return [lido(falar(porta, dados)) for dados in pedidos]


@pytest.fixture(scope="module")
def demorada(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mensagem]:
    """Of a body that does not come: on a server of the same kind with less patience."""
    porta, registro = porta_livre(), tmp_path_factory.mktemp("eco") / "log"
    with no_ar("tests.http.eco", str(porta), porta=porta, registro=registro):
        yield lido(falar(porta, pedido_http(b"<a", {**XML11, "Content-Length": "900"})))


@pytest.fixture(scope="module")
def nao_pronta(tmp_path_factory: pytest.TempPathFactory) -> Mensagem:
    """``/pronto`` without a database, through WSGI."""
    modelo = Modelo(tmp_path_factory.mktemp("pronto"))
    modelo.preparar()
    with TemporaryDirectory() as pasta:
        instalacao = modelo.instalar(Path(pasta), {"database_url": "sqlite:////nao/existe/central.db"})
        inicio: list[Any] = []
        corpo = instalacao.wsgi(
            {"REQUEST_METHOD": "GET", "PATH_INFO": "/pronto"}, lambda *p: inicio.extend(p)
        )
        instalacao.aplicacao.engine.dispose()
    cabecalhos = dict(inicio[1])
    return Mensagem(b"".join(corpo), cabecalhos["Content-Type"], int(inicio[0].split()[0]), cabecalhos)


def test_the_table_has_the_statuses_that_a_server_answers_with_and_no_other(
    respostas: list[Mensagem], demorada: Mensagem, nao_pronta: Mensagem
) -> None:
    todas = [*respostas, demorada, nao_pronta]
    assert {(resposta.status, tipo_do_corpo(resposta)) for resposta in todas} == TABELA


def test_each_refusal_has_the_header_that_the_table_promises(
    respostas: list[Mensagem], nao_pronta: Mensagem
) -> None:
    de = {resposta.status: resposta for resposta in respostas}
    assert (de[401].cabecalho("WWW-Authenticate") or "").startswith("Basic")
    assert de[405].cabecalho("Allow") == "GET, HEAD, POST"
    assert nao_pronta.cabecalho("Retry-After")


def test_what_is_said_to_bring_the_correlation_identifier_does(respostas: list[Mensagem]) -> None:
    com = {resposta.status for resposta in respostas if resposta.cabecalho("X-Correlation-ID")}
    ditas = re.search(r"\nrecusas ([\d, e]+) do HTTP", TEXTO)
    assert ditas is not None
    assert {int(status) for status in re.findall(r"\d+", ditas[1])} == {404, 405, 411, 413, 415}
    assert com >= {404, 405, 411, 413, 415}
    assert com.isdisjoint({414, 431})


def test_a_late_body_is_told_in_the_words_of_the_server(demorada: Mensagem) -> None:
    assert (demorada.status, demorada.conteudo) == (408, DEMORA)


def test_as_many_headers_as_the_limit_are_taken(porta: int) -> None:
    assert lido(falar(porta, com_cabecalhos(CABECALHOS_NO_MAXIMO))).status == 200


@pytest.mark.parametrize(
    ("declaracoes", "codigo"), [(NAMESPACES_NO_MAXIMO, "101"), (NAMESPACES_NO_MAXIMO + 1, "901")]
)
def test_as_many_namespaces_as_the_limit_are_taken(porta: int, declaracoes: int, codigo: str) -> None:
    certa = pedido("ConsultarBoletos")(SOAP_11)
    outras = "".join(f' xmlns:n{n}="urn:n"' for n in range(declaracoes - certa.count(b"xmlns")))
    resposta = falar(porta, pedido_http(certa.replace(b"<soap:Body", b"<soap:Body" + outras.encode()), XML11))
    assert f"<codigo>{codigo}</codigo>".encode() in resposta


def test_every_encoding_that_is_read_is_named_in_the_manual() -> None:
    nomes = {re.sub("(?<=UTF-16)(LE|BE)$", "", nome) for nome in CODIFICACOES.values()}
    assert [nome for nome in nomes if nome not in TEXTO] == []
