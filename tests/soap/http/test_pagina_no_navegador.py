"""The page for people and the manual as a browser shows them: on a phone and on a desk, light and dark."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.maquina import exigir
from tests.portal.navegador.pessoa import navegador
from tests.soap.instalacao import URL, instalacao_com
from ws.soap.contrato.publicacao import CAMINHO

Abrir = Callable[..., Page]
pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
para_cada_pagina = pytest.mark.parametrize("caminho", [CAMINHO, f"{CAMINHO}/manual"])
LARGURAS = (320, 400, 768, 1280)
AXE = {"resultTypes": ["violations"], "rules": {"empty-table-header": {"enabled": False}}}
"""The manual has a table of two dimensions: its corner has no name."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for this module only: its event loop keeps the thread."""
    exigir("chromium")
    with sync_playwright() as playwright, navegador(playwright) as aberto:
        yield aberto


@pytest.fixture
def abrir(browser: Browser) -> Iterator[Abrir]:
    """A page of the door, which answers in this process."""
    porta, contexto = instalacao_com(), browser.new_context()

    def atender(rota: Route) -> None:
        endereco = urlsplit(rota.request.url)
        resposta = porta.http("GET", endereco.path, consulta=endereco.query)
        rota.fulfill(status=resposta.status, headers=dict(resposta.cabecalhos), body=resposta.corpo)

    def uma(caminho: str, largura: int, tom: Any = "light") -> Page:
        tela = contexto.new_page()
        tela.set_viewport_size({"width": largura, "height": 800})
        tela.emulate_media(color_scheme=tom)
        tela.goto(URL + caminho)
        return tela

    contexto.route("**/*", atender)
    yield uma
    contexto.close()


@para_cada_pagina
def test_nothing_is_wider_than_the_screen(abrir: Abrir, caminho: str) -> None:
    tela = abrir(caminho, LARGURAS[0])
    tela.evaluate("document.querySelectorAll('details').forEach(um => um.open = true)")
    for largura in LARGURAS:
        tela.set_viewport_size({"width": largura, "height": 800})
        assert tela.evaluate("document.documentElement.scrollWidth") <= largura


@para_cada_pagina
@pytest.mark.parametrize("tom", ["light", "dark"])
def test_axe_has_nothing_to_complain_of(abrir: Abrir, caminho: str, tom: str) -> None:
    tela = abrir(caminho, 400, tom)
    tela.evaluate("document.querySelectorAll('details').forEach(um => um.open = true)")
    achadas = Axe().run(tela, options=AXE).response["violations"]
    assert [(uma["id"], [no["target"] for no in uma["nodes"][:3]]) for uma in achadas] == []


@para_cada_pagina
def test_the_page_follows_the_tone_of_the_system(abrir: Abrir, caminho: str) -> None:
    fundo = "getComputedStyle(document.body).backgroundColor"
    claro, escuro = (abrir(caminho, 400, tom).evaluate(fundo) for tom in ("light", "dark"))
    assert luz(claro) > 600
    assert luz(escuro) < 200


def luz(cor: str) -> int:
    """The sum of what ``rgb(...)`` says."""
    return sum(map(int, cor.removeprefix("rgb(").removesuffix(")").split(",")))


def test_a_tab_shows_the_example_in_its_version(abrir: Abrir) -> None:
    operacao = abrir(CAMINHO, 400).locator("#EmitirBoleto")
    for versao, tipo in (("SOAP 1.2", "application/soap+xml"), ("SOAP 1.1", "text/xml")):
        operacao.get_by_text(versao, exact=True).click()
        visiveis = operacao.locator("pre:visible").all_inner_texts()
        assert len(visiveis) == 2
        assert all(f"Content-Type: {tipo}" in um for um in visiveis)
