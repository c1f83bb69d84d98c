"""A browser without scripts: pages, and forms sent as they stand in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from werkzeug.test import TestResponse

from tests.mundo.acessos import SENHA

MARCAVEIS = {"checkbox", "radio"}
MUDOS = {"submit", "button", "file", "color"}


@dataclass(frozen=True)
class Pagina:
    """An answer, as a person sees it. ``caminho`` is where the browser ended up."""

    resposta: TestResponse

    @cached_property
    def arvore(self) -> Any:
        """The document."""
        return etree.fromstring(self.resposta.text or "<html/>", etree.HTMLParser())

    @property
    def status(self) -> int:
        return self.resposta.status_code

    @property
    def caminho(self) -> str:
        return self.resposta.request.path

    @property
    def texto(self) -> str:
        """What can be read, with one space between words."""
        return " ".join(" ".join(self.arvore.itertext()).split())

    @property
    def avisos(self) -> list[str]:
        """Notices, of success or of what went wrong."""
        return [_texto(aviso) for aviso in self.arvore.xpath('//*[contains(@class, "aviso")]')]

    def formularios(self) -> list[Any]:
        """Those that change something."""
        return list(self.arvore.xpath('//form[@method="post"]'))

    def formulario(self, nome: str) -> Any:
        """The form of that name."""
        (achado,) = self.arvore.xpath(f'//form[@data-test="{nome}"]')
        return achado

    def marcado(self, campo: str) -> list[str]:
        """Values of what is marked among the choices of a name."""
        return [str(valor) for valor in self.arvore.xpath(f'//input[@name="{campo}"][@checked]/@value')]


class Navegador:
    """One person at one company's portal."""

    def __init__(self, portal: Any, empresa: str) -> None:
        assert isinstance(portal, Flask)
        self.cliente: FlaskClient = portal.test_client()
        self.raiz = f"/portal/{empresa}"

    def entrar(self, login: str) -> Self:
        """Sign in, through the page where everybody does."""
        self.chegada = self.enviar(self.ler("/entrar"), "entrar", usuario=login, senha=SENHA)
        return self

    def ler(self, caminho: str) -> Pagina:
        """A page, wherever redirects lead."""
        return Pagina(self.cliente.get(self.raiz + caminho, follow_redirects=True))

    def enviar(self, pagina: Pagina, formulario: str, **mudancas: Any) -> Pagina:
        """Send a form with some fields changed; redirects are followed."""
        forma = pagina.formulario(formulario)
        dados = {**campos(forma), **mudancas}
        return Pagina(self.cliente.post(forma.get("action"), data=dados, follow_redirects=True))

    def forjar(self, caminho: str, **dados: Any) -> Pagina:
        """Send fields to an address, with the session's token: what somebody does who makes a form up."""
        token = campos(self.ler("/conta").formulario("trocar-senha"))["csrf"][0]
        return Pagina(
            self.cliente.post(self.raiz + caminho, data={"csrf": token, **dados}, follow_redirects=True)
        )


def campos(forma: Any) -> dict[str, list[str]]:
    """What a browser would send of a form that nobody touched."""
    lidos: dict[str, list[str]] = {}
    for nome, valor in _valores(forma):
        lidos.setdefault(nome, []).append(valor)
    return lidos


def _valores(forma: Any) -> Iterator[tuple[str, str]]:
    for campo in forma.xpath(".//input[@name]"):
        tipo = campo.get("type", "text")
        if tipo not in MUDOS and (tipo not in MARCAVEIS or campo.get("checked") is not None):
            yield campo.get("name"), campo.get("value", "on" if tipo in MARCAVEIS else "")
    for escolha in forma.xpath(".//select[@name]"):
        yield escolha.get("name"), (escolha.xpath(".//option[@selected]/@value") or [""])[0]


def _texto(elemento: Any) -> str:
    return " ".join(" ".join(elemento.itertext()).split())
