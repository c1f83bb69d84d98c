"""What the manual tells its reader to run does what it says, against the service."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import pytest
import requests
from lxml import etree
from zeep import Client
from zeep.exceptions import Fault, TransportError
from zeep.wsse.username import UsernameToken

from tests.maquina import NODE_MODULES
from tests.wsdl.exemplos.instalacao import PUBLICO, SEGREDO, Modelo
from tests.wsdl.manual.renovacao import ARQUIVO, trechos_de_codigo
from tests.wsdl.namespaces import CONTRATO
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.faixa import Faixa

TEXTO = ARQUIVO.read_text("utf-8")
PYTHON = list(trechos_de_codigo(TEXTO, "python"))
ACHADOS = ("T000103", "T000101", "T000102")
"""The open boletos of the customer that the manual asks about, oldest first."""


class Silencio(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name the library gives it
        """Say nothing of each request."""


@contextmanager
def servico(modelo: Modelo) -> Iterator[str]:
    """The example installation over HTTP, at the address it yields."""
    with TemporaryDirectory() as pasta, WSGIServer(("127.0.0.1", 0), Silencio) as servidor:
        instalacao = modelo.instalar(Path(pasta), {})
        instalacao.url = f"http://127.0.0.1:{servidor.server_port}"
        servidor.set_app(instalacao.wsgi)
        Thread(target=servidor.serve_forever, daemon=True).start()
        yield instalacao.url
        servidor.shutdown()
        instalacao.aplicacao.engine.dispose()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    modelo = Modelo(tmp_path_factory.mktemp("manual"))
    modelo.preparar()
    with servico(modelo) as endereco:
        yield endereco


def rodar(pasta: Path, fonte: str, url: str, *comando: str, **ambiente: str) -> str:
    """What a snippet prints, once it asks the service at ``url``."""
    arquivo = pasta / "trecho"
    arquivo.write_text(fonte.replace(PUBLICO, url), "utf-8")
    feito = subprocess.run(
        [*comando, str(arquivo)],
        cwd=pasta,
        env={**os.environ, **ambiente},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert feito.returncode == 0, feito.stdout + feito.stderr
    return feito.stdout


def em_ordem(saida: str) -> bool:
    posicoes = [saida.find(boleto) for boleto in ACHADOS]
    return -1 not in posicoes and posicoes == sorted(posicoes)


def test_the_secret_of_the_manual_is_that_of_the_examples() -> None:
    assert SEGREDO.format("erp-aurora") in TEXTO


def test_the_first_call_with_curl_finds_the_boletos(url: str) -> None:
    _, endereco, *opcoes = shlex.split(next(trechos_de_codigo(TEXTO, "sh")).replace(PUBLICO, url))
    valores = [valor for nome, valor in zip(opcoes[::2], opcoes[1::2], strict=True) if nome == "--header"]
    usuario = opcoes[opcoes.index("--user") + 1]
    resposta = requests.post(
        endereco,
        data=next(trechos_de_codigo(TEXTO, "xml")).encode(),
        headers=dict(valor.split(": ", 1) for valor in valores),
        auth=(usuario.partition(":")[0], usuario.partition(":")[2]),
        timeout=10,
    )
    assert opcoes[-2:] == ["--data-binary", "@pedido.xml"]
    assert "<codigo>000</codigo>" in resposta.text
    assert em_ordem(resposta.text)


@pytest.mark.parametrize(
    ("posicao", "dito"),
    [
        (0, "000 Operação realizada com sucesso."),
        (1, ""),
        (2, "boleto-10063-1.pdf"),
        (3, "financeiro@cliente.exemplo.com.br PENDENTE"),
    ],
)
def test_a_python_snippet_runs(posicao: int, dito: str, url: str, tmp_path: Path) -> None:
    assert dito in rodar(tmp_path, PYTHON[posicao], url, sys.executable, PYTHONIOENCODING="utf-8")


def test_every_python_snippet_is_run() -> None:
    assert len(PYTHON) == 4


def test_the_first_call_with_zeep_finds_the_boletos(url: str, tmp_path: Path) -> None:
    assert em_ordem(rodar(tmp_path, PYTHON[0], url, sys.executable, PYTHONIOENCODING="utf-8"))


def test_the_snippet_that_issues_in_python_saves_the_pdf(url: str, tmp_path: Path) -> None:
    rodar(tmp_path, PYTHON[2], url, sys.executable, PYTHONIOENCODING="utf-8")
    assert (tmp_path / "boleto-10063-1.pdf").read_bytes().startswith(b"%PDF")


# The function that the manual gives for repeating a call.


@dataclass
class Servico:
    """In the place of zeep's ``cliente.service``: fails with each of these in turn, then answers."""

    erros: list[Exception]
    pedidos: int = 0

    def __getitem__(self, operacao: str) -> Callable[..., str]:
        def responder(requisicao: dict[str, str]) -> str:
            self.pedidos += 1
            if self.erros:
                raise self.erros.pop(0)
            return f"{operacao} {requisicao}"

        return responder


@pytest.fixture
def esperas(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long it slept each time, without sleeping."""
    dormidas: list[float] = []
    monkeypatch.setattr("time.sleep", dormidas.append)
    return dormidas


def chamar(servico: Servico, operacao: str = "ConsultarBoletos", **campos: str) -> str:
    nomes: dict[str, Any] = {}
    exec(compile(PYTHON[1], "manual", "exec"), nomes)
    resposta: str = nomes["chamar"](servico, operacao, campos)
    return resposta


def falha(codigo: str, segundos: int | None = None) -> Fault:
    """A fault as zeep raises it."""
    espera = "" if segundos is None else f"<segundosParaRepetir>{segundos}</segundosParaRepetir>"
    servico = f'<FalhaServico xmlns="{CONTRATO}"><codigo>{codigo}</codigo>{espera}</FalhaServico>'
    detalhe = etree.fromstring(f"<detail>{servico}</detail>")
    return Fault("Indisponível.", detail=detalhe)  # type: ignore[no-untyped-call]  # zeep has no types


def recusa(status: int) -> TransportError:
    """What zeep raises where the answer is no SOAP."""
    return TransportError("Texto", status_code=status)  # type: ignore[no-untyped-call]  # zeep has no types


PASSAGEIROS = (
    falha("999"),
    falha("904"),  # not in this version's catalogue
    requests.ConnectionError(),
    requests.Timeout(),
    requests.exceptions.ChunkedEncodingError(),  # the connection fell amid the answer
    *(recusa(status) for status in (408, 502, 503, 504)),
)
DEFINITIVOS = (
    *(falha(codigo.codigo, 61) for codigo in Codigo if codigo.faixa in (Faixa.ACESSO, Faixa.PEDIDO)),
    falha("901"),
    *(recusa(status) for status in (404, 405, 413, 415, 431)),
    Fault("de outro", detail=None),  # type: ignore[no-untyped-call]  # zeep has no types
    Fault("Unknown fault occured", detail=b"<html/>"),  # type: ignore[no-untyped-call]  # zeep has no types
)


@pytest.mark.parametrize("erro", PASSAGEIROS, ids=repr)
def test_the_snippet_that_repeats_waits_longer_each_time_and_gives_up_after_five(
    erro: Exception, esperas: list[float]
) -> None:
    servico = Servico([erro] * 9)
    with pytest.raises(type(erro)):
        chamar(servico)
    assert servico.pedidos == 5
    for espera, menor in zip(esperas, (1, 2, 4, 8), strict=True):
        assert menor <= espera <= 1.5 * menor


@pytest.mark.parametrize("codigo", ["903", "904"])
def test_the_snippet_that_repeats_waits_as_long_as_the_fault_says(codigo: str, esperas: list[float]) -> None:
    servico = Servico([falha(codigo, 30), falha(codigo, 5)])
    assert chamar(servico, codigoCliente="C0001") == "ConsultarBoletos {'codigoCliente': 'C0001'}"
    assert esperas == [30, 5]


@pytest.mark.parametrize("erro", DEFINITIVOS, ids=repr)
def test_the_snippet_that_repeats_does_not_where_it_would_not_help(
    erro: Exception, esperas: list[float]
) -> None:
    servico = Servico([erro])
    with pytest.raises(type(erro)):
        chamar(servico)
    assert (servico.pedidos, esperas) == (1, [])


def test_the_snippet_that_repeats_knows_every_fault_of_the_catalogue(esperas: list[float]) -> None:
    for codigo in Codigo:
        if codigo.faixa.impede_processamento:
            servico = Servico([falha(codigo.codigo)])
            with suppress(Fault):
                chamar(servico)
            repetiu = servico.pedidos == 2
            assert repetiu == (codigo.repetir and codigo is not Codigo.ACESSO_BLOQUEADO), codigo
    assert len(esperas) == 2


@pytest.mark.parametrize("erro", PASSAGEIROS, ids=repr)
def test_the_snippet_that_repeats_sends_an_email_again_only_with_its_key(
    erro: Exception, esperas: list[float]
) -> None:
    sem_chave = Servico([erro])
    with pytest.raises(type(erro)):
        chamar(sem_chave, "EnviarBoletoEmail", idBoleto="T000101")
    assert (sem_chave.pedidos, esperas) == (1, [])
    com_chave = Servico([erro])
    chamar(com_chave, "EnviarBoletoEmail", idBoleto="T000101", idRequisicao="k1")
    assert com_chave.pedidos == 2


def test_the_snippet_that_repeats_takes_the_service_as_zeep_gives_it(url: str) -> None:
    quem = UsernameToken("erp-aurora", "errado")  # type: ignore[no-untyped-call]  # zeep has no types
    cliente = Client(f"{url}/ws/v1/Integracao_Web_Services?wsdl", quem)  # type: ignore[no-untyped-call]  # nor here
    with pytest.raises(Fault, match="Usuário ou senha inválidos"):
        chamar(cliente.service, codigoCliente="C0001")


@pytest.mark.precisa("php")
def test_the_php_snippet_finds_the_boletos(url: str, tmp_path: Path) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "php")
    saida = rodar(tmp_path, fonte, url, "php", "-d", f"soap.wsdl_cache_dir={tmp_path}")
    assert saida.startswith("000 Operação realizada com sucesso.\n")
    assert em_ordem(saida)


@pytest.mark.precisa("php")
def test_the_php_snippet_tells_a_fault_by_its_code(url: str, tmp_path: Path) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "php")
    errada = fonte.replace(SEGREDO.format("erp-aurora"), "outro")
    saida = rodar(tmp_path, errada, url, "php", "-d", f"soap.wsdl_cache_dir={tmp_path}")
    assert saida == "102 Usuário ou senha inválidos.\n"


@pytest.mark.precisa("node")
def test_the_node_snippet_shows_the_day_that_is_due_and_saves_the_pdf(url: str, tmp_path: Path) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "js")
    saida = rodar(tmp_path, fonte, url, "node", NODE_PATH=str(NODE_MODULES), TZ="America/Sao_Paulo")
    assert saida.startswith("000 Operação realizada com sucesso.\n")
    assert "T000101 2026-11-10 1024.67\n" in saida
    assert em_ordem(saida)
    assert (tmp_path / "boleto-10052-1.pdf").read_bytes().startswith(b"%PDF")


SEM_BOLETOS = (
    ("04.512.789/0001-10", "001 Nenhum boleto encontrado para os filtros informados.\n"),
    ("11.444.777/0001-61", "301 Cliente não encontrado.\n"),
)
"""A customer with nothing open, and nobody's CNPJ: an empty list, and none at all."""
CNPJ = "19.506.112/0001-47"


@pytest.mark.parametrize(("cnpj", "dito"), SEM_BOLETOS)
def test_the_first_call_with_zeep_says_that_there_are_no_boletos(
    cnpj: str, dito: str, url: str, tmp_path: Path
) -> None:
    fonte = PYTHON[0].replace(CNPJ, cnpj)
    assert rodar(tmp_path, fonte, url, sys.executable, PYTHONIOENCODING="utf-8") == dito


@pytest.mark.precisa("php")
@pytest.mark.parametrize(("cnpj", "dito"), SEM_BOLETOS)
def test_the_php_snippet_says_that_there_are_no_boletos(
    cnpj: str, dito: str, url: str, tmp_path: Path
) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "php")
    sem_filtro = fonte.replace(CNPJ, cnpj).replace(", 'situacao' => 'TODOS'", "")
    assert rodar(tmp_path, sem_filtro, url, "php", "-d", f"soap.wsdl_cache_dir={tmp_path}") == dito


@pytest.mark.precisa("node")
@pytest.mark.parametrize(("cnpj", "dito"), SEM_BOLETOS)
def test_the_node_snippet_says_that_there_are_no_boletos(
    cnpj: str, dito: str, url: str, tmp_path: Path
) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "js")
    sem_filtro = fonte.replace(CNPJ, cnpj).replace(", vencimentoInicial: '2026-01-01'", "")
    alto = sem_filtro.replace("console.error", "console.log")
    assert rodar(tmp_path, alto, url, "node", NODE_PATH=str(NODE_MODULES)) == dito


@pytest.mark.parametrize(
    ("linguagem", "guarda", "leitura"),
    [
        ("java", "if (retorno.getBoletos() != null) {", "retorno.getBoletos().getBoleto()"),
        ("csharp", "retorno.boletos ?? new Boleto[0]", "retorno.boletos"),
        ("vb", "If codigo Is Nothing Then", "codigo.Text"),
        ("text", "If oResp == Nil", "oResp:_RETORNO"),
    ],
)
def test_a_snippet_that_cannot_be_run_here_looks_before_it_reads_what_may_be_absent(
    linguagem: str, guarda: str, leitura: str
) -> None:
    [fonte] = [fonte for fonte in trechos_de_codigo(TEXTO, linguagem) if leitura in fonte]
    assert guarda in fonte[: fonte.index(leitura) + len(guarda)]


@pytest.mark.parametrize("linguagem", ["vb", "text", "sql"])
def test_a_snippet_that_builds_xml_of_text_puts_no_value_there_unescaped(linguagem: str) -> None:
    for fonte in trechos_de_codigo(TEXTO, linguagem):
        assert not re.search(r"<(\w+)>[^<'\"]+</\1>", fonte)


@pytest.mark.precisa("node")
def test_the_node_snippet_tells_a_fault_by_its_code(url: str, tmp_path: Path) -> None:
    [fonte] = trechos_de_codigo(TEXTO, "js")
    errada = fonte.replace(SEGREDO.format("erp-aurora"), "outro").replace("console.error", "console.log")
    saida = rodar(tmp_path, errada, url, "node", NODE_PATH=str(NODE_MODULES))
    assert saida == "102 Usuário ou senha inválidos.\n"
