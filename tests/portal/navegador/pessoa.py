"""Somebody with a browser at a company's portal; whatever the browser complains of is kept."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request

from tests.maquina import CHROMIUM
from tests.portal.navegador.cena import SENHA
from tests.portal.navegador.paginas import Pagina
from tests.portal.navegador.site import Site

CELULAR, TABLET, MESA = (360, 740), (768, 1024), (1280, 860)
LARGURAS = {"360": CELULAR, "768": TABLET, "1280": MESA}
OPCOES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
SEGUNDOS = 10_000.0
"""Milliseconds that anything may take to come."""


class Pessoa:
    """One browser of one person. ``tela`` is the page at hand."""

    def __init__(self, contexto: BrowserContext, site: Site, empresa: str) -> None:
        self.contexto, self.site = contexto, site
        self.raiz = f"/portal/{empresa}"
        self.queixas: list[str] = []
        contexto.on("console", lambda dito: self._ouvir(dito.type, dito.text))
        contexto.on("weberror", lambda erro: self.queixas.append(str(erro.error)))
        contexto.on("request", self._ver)
        contexto.set_default_timeout(SEGUNDOS)
        self.tela: Page = contexto.new_page()

    def ir(self, caminho: str) -> Self:
        """Open a page of the company."""
        self.tela.goto(self.raiz + caminho)
        return self

    def entrar(self, login: str, senha: str = SENHA) -> Self:
        """Sign in, by the page's own form."""
        self.ir("/entrar")
        self.tela.get_by_label("CPF, CNPJ ou login").fill(login)
        self.tela.get_by_label("Senha", exact=True).fill(senha)
        self.apertar("Entrar")
        return self

    def voltar(self, login: str, caminho: str = "/boletos") -> Self:
        """Open a page as somebody who came in before, in this browser or another."""
        quem = f"{self.raiz} {login}"
        if quem not in self.site.sessoes:
            self.entrar(login)
            self.site.sessoes[quem] = self.contexto.cookies()
        self.contexto.add_cookies(self.site.sessoes[quem])
        return self.ir(caminho)

    def apertar(self, nome: str | re.Pattern[str]) -> None:
        """Press the button of that name."""
        self.tela.get_by_role("button", name=nome, exact=isinstance(nome, str)).click()

    def seguir(self, nome: str | re.Pattern[str]) -> None:
        """Follow the link of that name."""
        self.tela.get_by_role("link", name=nome, exact=isinstance(nome, str)).click()

    def copiado(self) -> str:
        """What the clipboard holds."""
        return str(self.tela.evaluate("navigator.clipboard.readText()"))

    def titulo(self) -> str:
        """What the page is about."""
        return self.tela.locator("h1").first.inner_text()

    def _ouvir(self, tipo: str, texto: str) -> None:
        resposta_de_erro = texto.startswith("Failed to load resource: the server responded with a status of")
        if tipo in {"error", "warning"} and not resposta_de_erro:  # a page may well answer 400
            self.queixas.append(texto)

    def _ver(self, pedido: Request) -> None:
        endereco = urlsplit(pedido.url)
        if endereco.scheme in {"http", "https", "ws", "wss"} and not pedido.url.startswith(self.site.url):
            self.queixas.append(f"left the host: {pedido.url}")


def abrir_pagina(pessoa: Pessoa, pagina: Pagina) -> None:
    """As the person who sees it."""
    if pagina.quem:
        pessoa.voltar(pagina.quem, pagina.caminho)
    else:
        pessoa.ir(pagina.caminho)
    if pagina.abrir:
        pessoa.tela.locator(pagina.abrir).click()
        pessoa.tela.wait_for_load_state("networkidle")


@contextmanager
def navegador(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium."""
    playwright.selectors.set_test_id_attribute("data-test")
    aberto = playwright.chromium.launch(executable_path=CHROMIUM, args=OPCOES)
    try:
        yield aberto
    finally:
        aberto.close()


@contextmanager
def uma_pessoa(
    browser: Browser, site: Site, empresa: str, tela: tuple[int, int] = MESA, **opcoes: Any
) -> Iterator[Pessoa]:
    """At a screen of that size; at the end the browser has complained of nothing."""
    contexto = browser.new_context(
        base_url=site.url,
        viewport={"width": tela[0], "height": tela[1]},
        locale="pt-BR",
        reduced_motion="reduce",  # a colour halfway to another has no contrast to speak of
        timezone_id="America/Sao_Paulo",
        permissions=["clipboard-read", "clipboard-write"],
        **opcoes,
    )
    try:
        pessoa = Pessoa(contexto, site, empresa)
        yield pessoa
        assert pessoa.queixas == []
    finally:
        contexto.close()


def esperar(condicao: Callable[[], Any], pagina: Page) -> Any:
    """What ``condicao`` gives once it gives something."""
    for _ in range(100):
        if achado := condicao():
            return achado
        pagina.wait_for_timeout(100)
    raise AssertionError("it did not come")
