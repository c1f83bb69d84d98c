"""What the first page of a customer with fifteen hundred boletos may cost, and what no page may do."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest
from flask import Flask
from playwright.sync_api import Response

from tests.portal.navegador.cena import SENHA
from tests.portal.navegador.pessoa import CELULAR, LARGURAS, Pessoa
from tests.portal.navegador.site import Site

pytestmark = [pytest.mark.precisa("chromium"), pytest.mark.once]
Abrir = Callable[..., Pessoa]
SERVIDOR = 0.050
"""Seconds at the server."""
VEZES = 15
BYTES = 60_000
"""Of the page and all that it brings, as sent."""
DESLOCADO = """() => new Promise((pronto) => {
  const oQue = (fonte) => `${fonte.node?.outerHTML?.slice(0, 80)}: ${fonte.previousRect.y} -> ${fonte.currentRect.y}`;
  new PerformanceObserver((lista) => {
    pronto(lista.getEntries().flatMap((um) => [um.value, ...um.sources.map(oQue)]));
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => pronto([]), 300);
})"""


def test_the_first_page_of_fifteen_hundred_boletos_takes_less_than_fifty_milliseconds(site: Site) -> None:
    portal = site.aplicacao.portal()
    assert isinstance(portal, Flask)
    cliente = portal.test_client()
    pagina = cliente.get("/portal/aurora/entrar").text
    token = pagina.partition('name="csrf" value="')[2].partition('"')[0]
    cliente.post("/portal/aurora/entrar", data={"csrf": token, "usuario": "distribuidora", "senha": SENHA})
    duracoes = []
    for _ in range(VEZES):
        inicio = perf_counter()
        resposta = cliente.get("/portal/aurora/boletos")
        duracoes.append(perf_counter() - inicio)
        assert "1.500 boletos" in resposta.text
    assert median(duracoes) < SERVIDOR


def test_the_first_page_weighs_less_than_sixty_kilobytes_with_all_that_it_brings(abrir: Abrir) -> None:
    abrir().voltar("distribuidora")
    pessoa, respostas = abrir(tela=CELULAR), list[Response]()
    pessoa.contexto.on("response", lambda uma: respostas.append(uma))  # noqa: PLW0108  # Playwright wants a function
    pessoa.voltar("distribuidora").tela.wait_for_load_state("networkidle")
    recebido = {
        uma.url: uma.request.sizes()["responseBodySize"] for uma in respostas if "data:" not in uma.url
    }
    tipos = {endereco.partition("?")[0].rpartition(".")[2] for endereco in recebido}
    assert {"css", "js"} < tipos
    assert sum(recebido.values()) < BYTES, recebido


@pytest.mark.parametrize("tela", LARGURAS.values(), ids=LARGURAS)
@pytest.mark.parametrize("caminho", ["/boletos", "/analise", "/boletos/detalhe?id=1001", "/conta"])
def test_nothing_moves_after_it_is_shown(abrir: Abrir, tela: tuple[int, int], caminho: str) -> None:
    """What is wrong with a page shows every time; a busy machine may paint one in parts, now and then."""
    pessoa = abrir(tela=tela)
    vezes = [pessoa.voltar("mercado", caminho).tela.evaluate(DESLOCADO) for _ in range(3)]
    assert [] in vezes, vezes


def test_the_browser_would_tell_of_what_the_policy_forbids_and_of_what_leaves_the_host(abrir: Abrir) -> None:
    """The other tests rely on it: each ends with a browser that complained of nothing."""
    pessoa = abrir().ir("/entrar")
    pessoa.tela.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    pessoa.tela.evaluate("fetch('https://outro.exemplo.com.br/').catch(() => 0)")
    assert any("Content Security Policy" in queixa for queixa in pessoa.queixas)
    assert any("style" in queixa for queixa in pessoa.queixas)
    pessoa.queixas.clear()
