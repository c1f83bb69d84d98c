"""Paths, methods and headers of the door; what HTTP refuses by itself."""

import json
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest

from tests.fakes.clock import Clock
from tests.mundo.acessos import SENHA
from tests.soap.instalacao import URL, XML11, XML12, Instalacao, envelope, instalacao_com, pedido
from tests.wsdl.contrato import ARQUIVO_SOAP11, ARQUIVO_SOAP12, ENDERECO
from tests.wsdl.namespaces import SOAP12, WSSE
from tests.wsdl.wsi.conferencia import conferir_mensagem
from ws.http.requisicao import LIMITE
from ws.soap.contrato.publicacao import CAMINHO

CERTA = envelope(pedido("ConsultarBoletos"))
PUBLICADO = f"{URL}{CAMINHO}"


@pytest.fixture(scope="module")
def porta() -> Instalacao:
    return instalacao_com()


@pytest.mark.parametrize(
    ("consulta", "arquivo"),
    [
        ("wsdl", ARQUIVO_SOAP11),
        ("WSDL", ARQUIVO_SOAP11),
        ("wsdl=", ARQUIVO_SOAP11),
        ("singleWsdl", ARQUIVO_SOAP11),
        ("wsdl&x=1", ARQUIVO_SOAP11),
        ("x=1&wsdl", ARQUIVO_SOAP11),
        ("x=1&wsdl=soap12&wsdl", ARQUIVO_SOAP12),
        ("wsdl=soap12", ARQUIVO_SOAP12),
        ("WSDL=SOAP12", ARQUIVO_SOAP12),
    ],
)
def test_the_contract_is_published_as_it_is_filed(porta: Instalacao, consulta: str, arquivo: object) -> None:
    resposta = porta.http("GET", consulta=consulta)
    esperado = arquivo.read_bytes().replace(ENDERECO.encode(), PUBLICADO.encode())  # type: ignore[attr-defined]  # a Path
    assert (resposta.status, resposta.tipo, resposta.corpo) == (200, XML11, esperado)


@pytest.mark.parametrize("consulta", ["", "xsd", "xsd=1", "wsd", "x=wsdl", "help"])
@pytest.mark.parametrize("metodo", ["GET", "HEAD"])
def test_whatever_else_is_asked_for_is_the_help_page(porta: Instalacao, metodo: str, consulta: str) -> None:
    """The schema is in the contract: it has no address of its own."""
    resposta = porta.http(metodo, consulta=consulta)
    assert (resposta.status, resposta.tipo) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize("caminho", [CAMINHO, "/evil/a.wsdl"])
def test_no_header_of_a_request_changes_the_address(caminho: str) -> None:
    porta = instalacao_com()
    malicioso: dict[str, Any] = {
        "HTTP_HOST": "evil.example",
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "SERVER_NAME": "evil.example",
    }
    porta.http("GET", caminho, consulta="wsdl", **malicioso)
    assert b"evil" not in porta.http("GET", consulta="wsdl", **malicioso).corpo
    assert PUBLICADO.encode() in porta.http("GET", consulta="wsdl").corpo


LIDOS = [
    CAMINHO, f"{CAMINHO}/manual", f"{CAMINHO}/estilo.css", f"{CAMINHO}/catalogo.json", f"{CAMINHO}/catalogo.csv",
    f"{CAMINHO}/CHANGES.md", "/saude", "/pronto",
]  # fmt: skip


@pytest.mark.parametrize("caminho", LIDOS)
def test_what_can_be_read_can_be_asked_for_its_headers(porta: Instalacao, caminho: str) -> None:
    lido, so_cabecalhos = porta.http("GET", caminho), porta.http("HEAD", caminho)
    assert (lido.status, so_cabecalhos.status) == (200, 200)
    assert lido.corpo
    assert so_cabecalhos.corpo == b""
    assert so_cabecalhos.cabecalhos["Content-Length"] == str(len(lido.corpo))
    assert so_cabecalhos.tipo == lido.tipo


@pytest.mark.parametrize("metodo", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "post", ""])
def test_other_methods_are_405_with_what_is_allowed(porta: Instalacao, metodo: str) -> None:
    resposta = porta.http(metodo)
    assert (resposta.status, resposta.cabecalhos["Allow"]) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize("caminho", [caminho for caminho in LIDOS if caminho != CAMINHO])
def test_what_is_only_read_cannot_be_posted_to(porta: Instalacao, caminho: str) -> None:
    resposta = porta.http("POST", caminho, CERTA)
    assert (resposta.status, resposta.cabecalhos["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "caminho", ["/", "", "/outro", f"{CAMINHO}/", f"{CAMINHO}/../pyproject.toml", "/ws/v1/"]
)
@pytest.mark.parametrize("metodo", ["GET", "POST"])
def test_elsewhere_there_is_nothing(porta: Instalacao, caminho: str, metodo: str) -> None:
    resposta = porta.http(metodo, caminho)
    assert resposta.status == 404
    assert CAMINHO in resposta.corpo.decode()


def test_alive_and_ready_are_two_questions() -> None:
    porta = Instalacao(pronta=False)
    assert porta.http("GET", "/saude").status == 200
    assert porta.http("GET", "/pronto").status == 503
    porta.pronta = True
    assert json.loads(porta.http("GET", "/pronto").corpo) == {"situacao": "pronto"}


@pytest.mark.parametrize("tamanho", [LIMITE + 1, 10 * LIMITE])
def test_a_body_beyond_the_limit_is_413_before_it_is_read(porta: Instalacao, tamanho: int) -> None:
    entrada = BytesIO(b"a" * tamanho)
    resposta = porta.enviar(entrada, CONTENT_LENGTH=str(tamanho))
    assert (resposta.status, entrada.tell()) == (413, 0)


def em_pedacos(porta: Instalacao, corpo: bytes) -> tuple[int, int]:
    entrada = BytesIO(corpo)
    resposta = porta.enviar(entrada, HTTP_TRANSFER_ENCODING="chunked")
    return resposta.status, entrada.tell()


def test_a_body_in_chunks_is_read_to_its_end(porta: Instalacao) -> None:
    assert em_pedacos(porta, CERTA) == (200, len(CERTA))


def test_an_endless_body_in_chunks_is_read_to_the_limit_and_413(porta: Instalacao) -> None:
    assert em_pedacos(porta, b"a" * 10 * LIMITE) == (413, LIMITE + 1)


@pytest.mark.parametrize("dado", ["pedido-17", "a" * 64, "A.b_c:d-1"])
def test_a_sane_correlation_identifier_is_kept(porta: Instalacao, dado: str) -> None:
    resposta = porta.enviar(CERTA, HTTP_X_CORRELATION_ID=dado)
    assert resposta.cabecalhos["X-Correlation-ID"] == resposta.texto("idCorrelacao") == dado


@pytest.mark.parametrize("dado", [None, "", "a" * 65, "a b", "a\r\nSet-Cookie: x", "<a/>", "ação"])
def test_any_other_is_replaced_by_a_new_one(porta: Instalacao, dado: str | None) -> None:
    um, outro = (porta.enviar(CERTA, HTTP_X_CORRELATION_ID=dado) for _ in range(2))
    assert um.texto("idCorrelacao") != outro.texto("idCorrelacao")
    assert um.cabecalhos["X-Correlation-ID"] == um.texto("idCorrelacao") != dado


def test_a_refusal_of_http_has_a_correlation_identifier_too(porta: Instalacao) -> None:
    porta.logger.linhas.clear()
    resposta = porta.enviar(CERTA, "text/plain", HTTP_X_CORRELATION_ID="c-9")
    assert resposta.cabecalhos["X-Correlation-ID"] == "c-9"
    assert porta.logger.linhas == [("info", "recusa_http", {"status": 415, "id_correlacao": "c-9"})]


def test_answers_are_not_kept_by_caches(porta: Instalacao) -> None:
    assert porta.enviar(CERTA).cabecalhos["Cache-Control"] == "no-store"


class EntradaQueCai(BytesIO):
    def read(self, _: int | None = -1, /) -> bytes:
        raise ConnectionResetError


class RelogioQuePara(Clock):
    parado = False

    def agora(self) -> datetime:
        if self.parado:
            raise OSError
        return super().agora()


@pytest.mark.parametrize("parado", [False, True])
@pytest.mark.parametrize(
    ("tipo", "esperado", "culpa"),
    [
        ("text/xml", XML11, "soap:Server"),
        (XML12, XML12, "soap:Receiver"),
        ("Application/SOAP+XML;action=x", XML12, "soap:Receiver"),
    ],
)
def test_the_last_resort_is_a_whole_fault_in_the_version_asked_for(
    tipo: str, esperado: str, culpa: str, *, parado: bool
) -> None:
    relogio = RelogioQuePara()
    porta = Instalacao(clock=relogio)
    relogio.avancar(timedelta(hours=1))
    relogio.parado = parado
    resposta = porta.enviar(EntradaQueCai(), tipo, CONTENT_LENGTH="9", HTTP_X_CORRELATION_ID="c-1")
    assert (resposta.status, resposta.tipo, resposta.codigo) == (500, esperado, "999")
    assert conferir_mensagem(resposta.corpo, status=500, content_type=resposta.tipo) == []
    assert culpa in (
        resposta.mensagem.findtext("faultcode"),
        resposta.mensagem.findtext(f".//{{{SOAP12}}}Value"),
    )
    assert resposta.texto("idCorrelacao") == resposta.cabecalhos["X-Correlation-ID"] == "c-1"
    assert resposta.texto("dataHora") == f"2026-11-24T1{2 if parado else 3}:00:00-03:00"
    assert porta.logger.linhas[-1][1] == "erro_interno"


@pytest.mark.parametrize("metodo", ["GET", "HEAD"])
def test_the_last_resort_of_who_only_reads_is_a_sentence(metodo: str) -> None:
    porta = instalacao_com()
    resposta = porta.http(metodo, consulta=17)  # type: ignore[arg-type]  # what no server gives
    assert (resposta.status, resposta.tipo) == (500, "text/plain; charset=utf-8")
    assert porta.logger.linhas[-1][1] == "erro_interno"


@pytest.mark.parametrize(
    "autorizacao", ["Bearer YnJvbTpzZW5oYQ==", "Digest username=mercado", "Negotiate YQ=="]
)
def test_a_header_of_another_scheme_does_not_hide_the_password_of_the_message(
    porta: Instalacao, autorizacao: str
) -> None:
    token = f"<w:Username>mercado</w:Username><w:Password>{SENHA}</w:Password>"
    seguranca = f'<w:Security xmlns:w="{WSSE}"><w:UsernameToken>{token}</w:UsernameToken></w:Security>'
    corpo = envelope(pedido("ConsultarBoletos"), cabecalho=seguranca)
    assert porta.enviar(corpo, conta=None, HTTP_AUTHORIZATION=autorizacao).codigo == "001"
    assert porta.enviar(CERTA, conta=None, HTTP_AUTHORIZATION=autorizacao).codigo == "101"
