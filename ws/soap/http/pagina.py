"""The page for people: each operation with its documentation, fields, and an example in both SOAP versions.

Everything on it comes from the contract's files, its recorded examples and the catalogue. It asks nothing of any
other host.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ws.desfechos.catalogo.contrato import Codigo
from ws.soap.contrato.esquema import TipoComplexo
from ws.soap.contrato.exemplos import Exemplo, Exemplos
from ws.soap.contrato.manual import html_do_manual
from ws.soap.contrato.namespaces import CONTRATO
from ws.soap.contrato.publicacao import CAMINHO, NOME, Contrato
from ws.soap.contrato.tipos_em_palavras import esperado_de

_MARCACAO = re.compile(r"(?P<c>&lt;!--.*?--&gt;)|(?P<t>&lt;/?[\w:?]+|\??&gt;)")


@dataclass(frozen=True, slots=True)
class OperacaoNaPagina:
    """An operation as the template shows it."""

    nome: str
    documentacao: str
    requisicao: TipoComplexo
    retorno: TipoComplexo
    exemplos: tuple[Exemplo, ...]


@dataclass(frozen=True)
class Paginas:
    """The HTML of an installation, each page made once."""

    contrato: Contrato

    @cached_property
    def ajuda(self) -> bytes:
        """The help page, in HTML."""
        return self._html(
            "pagina.html",
            aqui="pagina",
            operacoes=list(self._operacoes()),
            falha=self._exemplos.da_falha(),
            catalogo=list(Codigo),
        )

    @cached_property
    def manual(self) -> bytes:
        """The integrator's manual, in HTML."""
        manual = Markup(html_do_manual(self.contrato.manual))  # noqa: S704  # made with HTML switched off
        return self._html("manual.html", aqui="manual", manual=manual)

    @cached_property
    def estilo(self) -> bytes:
        """The style sheet of both."""
        return (files("ws.soap") / "static" / "estilo.css").read_bytes()

    @cached_property
    def _exemplos(self) -> Exemplos:
        return Exemplos(self.contrato.pasta)

    @cached_property
    def _ambiente(self) -> Environment:
        ambiente = Environment(
            loader=PackageLoader("ws.soap"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        ambiente.filters["realcar"] = realcar
        return ambiente

    def _html(self, modelo: str, **valores: object) -> bytes:
        comuns = {
            "nome": NOME,
            "caminho": CAMINHO,
            "endereco": self.contrato.endereco,
            "destino": urlsplit(self.contrato.endereco),
            "namespace": CONTRATO,
            "esquema": self.contrato.esquema,
            "esperado_de": esperado_de,
        }
        return self._ambiente.get_template(modelo).render(comuns, **valores).encode()

    def _operacoes(self) -> Iterator[OperacaoNaPagina]:
        complexos = self.contrato.esquema.complexos
        for operacao in self.contrato.operacoes.values():
            yield OperacaoNaPagina(
                operacao.nome,
                operacao.documentacao,
                complexos[f"{operacao.nome}Requisicao"],
                complexos[f"{operacao.nome}Retorno"],
                self._exemplos.da_operacao(operacao.nome),
            )


def realcar(xml: str) -> Markup:
    """XML as HTML text, its tags and its comments each in a colour of their own."""
    texto = _MARCACAO.sub(
        lambda marca: f'<span class="{marca.lastgroup}">{marca[0]}</span>', str(escape(xml))
    )
    return Markup(texto)  # noqa: S704  # escaped just above
