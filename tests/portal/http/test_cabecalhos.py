"""Pages allow nothing from elsewhere, files are cached for good, and texts leave compressed."""

import gzip
import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.fakes.clock import Clock
from tests.portal.cena import aplicacao
from tests.portal.sem_scripts import Navegador, Pagina

PAGINAS = ("/boletos", "/boletos/detalhe?id=PIX", "/boletos/email?id=PIX", "/analise?periodo=ano", "/conta")
ABERTAS = ("/entrar", "/esqueci", "/primeiro-acesso", "/convite/vencido", "/nada-aqui")
POLITICA = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
EMBUTIDO = "//style | //script[not(@src)] | //@style | //*/@*[starts-with(name(), 'on')]"
ENDERECOS = "//@href | //@src | //@action | //@formaction"


def politica(pagina: Pagina) -> dict[str, str]:
    partes = pagina.resposta.headers["Content-Security-Policy"].split("; ")
    return {nome: valor for nome, _, valor in (parte.partition(" ") for parte in partes)}


def arquivos(pagina: Pagina) -> list[str]:
    return [
        str(endereco) for endereco in pagina.arvore.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    ]


def baixar(navegador: Navegador, endereco: str, **cabecalhos: str) -> TestResponse:
    """The whole answer, its file closed."""
    return navegador.cliente.get(endereco, headers=cabecalhos, buffered=True)


@pytest.mark.parametrize("caminho", PAGINAS + ABERTAS)
def test_every_page_forbids_what_is_not_of_this_site(mercado: Navegador, caminho: str) -> None:
    pagina = mercado.ler(caminho)
    assert politica(pagina) == POLITICA
    assert pagina.resposta.headers["X-Content-Type-Options"] == "nosniff"
    assert pagina.resposta.headers["Referrer-Policy"] == "same-origin"
    assert pagina.resposta.headers["X-Frame-Options"] == "DENY"
    assert pagina.resposta.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("endereco", "https"),
    [("https://boletos.exemplo.com.br", "max-age=31536000"), ("http://localhost:8000", None)],
)
@pytest.mark.parametrize(
    "caminho", ["/portal/aurora/entrar", "/portal/aurora/nada-aqui", "/portal/_/portal.css"]
)
def test_who_came_by_https_comes_by_nothing_else(
    palco: Path, endereco: str, https: str | None, caminho: str
) -> None:
    with aplicacao(palco, Clock(), public_url=endereco) as publicada:
        portal = publicada.portal()
        assert isinstance(portal, Flask)
        resposta = portal.test_client().get(caminho, buffered=True)
    assert resposta.headers.get("Strict-Transport-Security") == https


@pytest.mark.parametrize("caminho", PAGINAS + ABERTAS)
def test_no_page_has_what_its_policy_forbids(mercado: Navegador, caminho: str) -> None:
    assert mercado.ler(caminho).arvore.xpath(EMBUTIDO) == []


@pytest.mark.parametrize("caminho", PAGINAS + ABERTAS)
def test_no_page_names_another_host(mercado: Navegador, caminho: str) -> None:
    enderecos = mercado.ler(caminho).arvore.xpath(ENDERECOS)
    assert enderecos
    assert [str(um) for um in enderecos if not re.match(r"/portal/(aurora|_)/|#|data:,$", str(um))] == []


def test_nothing_of_what_a_page_loads_names_another_host(mercado: Navegador) -> None:
    for endereco in arquivos(mercado.ler("/boletos")):
        texto = baixar(mercado, endereco).text
        assert "//" not in re.sub(r"(?m)(^\s*|\s)// .*$|^// .*$", "", texto), endereco


def test_files_are_kept_for_good_under_an_address_that_changes_with_them(mercado: Navegador) -> None:
    enderecos = arquivos(mercado.ler("/boletos"))
    assert len(enderecos) == 3
    for endereco in enderecos:
        assert re.search(r"\?v=[0-9a-f]{12}$", endereco)
        resposta = baixar(mercado, endereco)
        assert resposta.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "Set-Cookie" not in resposta.headers


def test_a_pdf_may_be_shown_by_the_browser_and_is_kept_by_nobody(mercado: Navegador) -> None:
    cabecalhos = mercado.ler("/boletos/pdf?id=HOJE").resposta.headers
    assert cabecalhos["Content-Type"] == "application/pdf"
    assert cabecalhos["Content-Security-Policy"] == "frame-ancestors 'none'; base-uri 'none'"
    assert cabecalhos["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "caminho", ["/boletos", "/analise.csv", "/tema.css", "/../_/portal.css", "/../_/portal.js"]
)
def test_texts_leave_compressed_where_that_is_accepted(mercado: Navegador, caminho: str) -> None:
    endereco = mercado.raiz + caminho if ".." not in caminho else f"/portal{caminho[3:]}"
    inteiro = baixar(mercado, endereco)
    comprimido = baixar(mercado, endereco, **{"Accept-Encoding": "br, gzip;q=0.8"})
    assert "Content-Encoding" not in inteiro.headers
    assert "Accept-Encoding" in comprimido.headers["Vary"]
    if len(inteiro.data) < 1000:
        assert comprimido.data == inteiro.data
        return
    assert comprimido.headers["Content-Encoding"] == "gzip"
    assert int(comprimido.headers["Content-Length"]) == len(comprimido.data) < len(inteiro.data) / 2
    assert len(gzip.decompress(comprimido.data)) == len(inteiro.data)


@pytest.mark.parametrize(
    ("cabecalho", "status", "bytes_"), [({"Range": "bytes=0-9"}, 206, 10), ({"If-None-Match": "*"}, 304, 0)]
)
def test_a_part_of_a_file_and_one_that_the_browser_has_come_as_they_are(
    mercado: Navegador, cabecalho: dict[str, str], status: int, bytes_: int
) -> None:
    resposta = baixar(mercado, "/portal/_/portal.css", **cabecalho, **{"Accept-Encoding": "gzip"})
    assert (resposta.status_code, len(resposta.data)) == (status, bytes_)
    assert "Content-Encoding" not in resposta.headers


def test_what_is_not_wanted_compressed_is_not(mercado: Navegador) -> None:
    resposta = mercado.cliente.get("/portal/aurora/boletos", headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in resposta.headers


def test_the_colour_of_the_pages_is_the_companys(portal: Flask) -> None:
    assert re.fullmatch(
        r":root\{--cor:#[0-9a-f]{6}\}@media\(prefers-color-scheme:dark\)\{:root\{--cor:#[0-9a-f]{6}\}\}\n",
        portal.test_client().get("/portal/aurora/tema.css").text,
    )


def test_a_company_without_a_logo_has_none_and_its_name_stands_there(mercado: Navegador) -> None:
    assert mercado.ler("/logo").status == 404
    assert "Aurora Materiais Elétricos Ltda" in mercado.ler("/boletos").texto
