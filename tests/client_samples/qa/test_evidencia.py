"""What is kept of a call, and what is not."""

from datetime import timedelta
from pathlib import Path

import pytest
import requests

from client_samples.qa.envelope import SOAP11, SOAP12, Acesso, envelope, pedido
from client_samples.qa.evidencia import Evidencias, sem_senha


@pytest.mark.parametrize(
    "corpo",
    [
        b"<wsse:Password>segredo</wsse:Password>",
        b'<Password xmlns="urn:w" Type="x">segredo</Password>',
        b"<w:Password\n  Type='x'\n>\nsegredo\n</w:Password>",
        b"<s:Envelope><w:Password>segredo</w:Pass",
        envelope(pedido("ConsultarBoletos"), Acesso("u", "segredo"), SOAP11).encode(),
        envelope(pedido("ConsultarBoletos"), Acesso("u", "segredo<&"), SOAP12).encode(),
    ],
)
def test_a_password_is_masked(corpo: bytes) -> None:
    assert b"segredo" not in sem_senha(corpo)
    assert b"***" in sem_senha(corpo)


def test_nothing_else_is_touched() -> None:
    corpo = b"<idBoleto>Password</idBoleto><Passwords>1</Passwords>"
    assert sem_senha(corpo) == corpo


def test_calls_are_numbered_within_their_case(tmp_path: Path) -> None:
    evidencias = Evidencias(tmp_path)
    evidencias.abrir("01 consulta Ação")
    evidencias.guardar(b"<um/>", _resposta())
    evidencias.guardar(b"<dois/>", _resposta())
    evidencias.abrir("02 consulta outra")
    evidencias.guardar(b"<tres/>", _resposta())
    assert (tmp_path / "01-consulta-acao" / "02-requisicao.xml").read_bytes() == b"<dois/>"
    assert (tmp_path / "02-consulta-outra" / "01-requisicao.xml").read_bytes() == b"<tres/>"
    assert (tmp_path / "02-consulta-outra" / "01-resposta.xml").read_bytes() == b"<resposta/>"


def test_an_earlier_run_leaves_nothing_behind(tmp_path: Path) -> None:
    evidencias = Evidencias(tmp_path)
    evidencias.abrir("01 caso")
    evidencias.guardar(b"<um/>", _resposta())
    evidencias.guardar(b"<dois/>", _resposta())
    alheio = tmp_path / "01-caso" / "anotacoes.txt"
    alheio.write_text("minhas", "utf-8")
    evidencias.abrir("01 caso")
    assert list((tmp_path / "01-caso").iterdir()) == [alheio]


def test_headers_are_kept_without_credentials(tmp_path: Path) -> None:
    evidencias = Evidencias(tmp_path)
    evidencias.abrir("01 caso")
    evidencias.guardar(b"<um/>", _resposta())
    escrito = (tmp_path / "01-caso" / "01-http.txt").read_text("utf-8")
    assert escrito.startswith("POST http://servico.exemplo/\n")
    assert "Authorization: ***\n" in escrito
    assert "HTTP 500 Internal Server Error em 0.250 s\nContent-Type: text/xml\n" in escrito


def _resposta() -> requests.Response:
    resposta = requests.Response()
    resposta.request = requests.Request("POST", "http://servico.exemplo/", auth=("u", "segredo")).prepare()
    resposta.status_code, resposta.reason = 500, "Internal Server Error"
    resposta.headers["Content-Type"] = "text/xml"
    resposta.elapsed = timedelta(milliseconds=250)
    resposta._content = b"<resposta/>"
    return resposta
