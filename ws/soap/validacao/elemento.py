"""Where in a request something is wrong, in the contract's own words: ``destinatarios/email[4]``.

A path never repeats a name that the contract does not have: an unknown element is ``*`` and its position.
"""

from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

from ws.soap.contrato.esquema import Campo, Esquema, TipoComplexo

REQUISICAO = "requisicao"
"""The one element that all requests have: the path of what stands in it leaves it out."""


@dataclass(frozen=True, slots=True)
class Elemento:
    """An element of a request, and what the contract says of it."""

    no: etree._Element
    caminho: str
    campo: Campo | None = None
    """None for the operation, and where the parent has no such field, whatever the case of the name."""
    tipo: TipoComplexo | None = None
    """Its own type, where that is a sequence of fields."""
    pai: "Elemento | None" = None

    def dentro(self, passo: str, *, conhecido: bool = True) -> str:
        """The path of what stands in it as ``passo``. ``conhecido``: the contract has a field of that name."""
        if not self.caminho or (conhecido and self.caminho == REQUISICAO):
            return passo
        return f"{self.caminho}/{passo}"


def situar(no: etree._Element, operacao: etree._Element, esquema: Esquema) -> Elemento:
    """``no`` as it stands inside the element of an operation: its path and what the contract says of it."""
    elemento = Elemento(operacao, "", tipo=esquema.elementos[nome_local(operacao)])
    if no is operacao:
        return elemento
    acima = takewhile(lambda outro: outro is not operacao, no.iterancestors())
    for descendente in [*reversed([*acima]), no]:
        elemento = _descer(elemento, descendente, esquema)
    return elemento


def nome_local(no: etree._Element) -> str:
    """The name without its namespace."""
    return etree.QName(no).localname


def _descer(pai: Elemento, no: etree._Element, esquema: Esquema) -> Elemento:
    campo = _campo_parecido(pai.tipo, nome_local(no))
    if campo is None:
        return Elemento(no, pai.dentro(f"*[{_posicao(no, '*')}]", conhecido=False), pai=pai)
    passo = f"{campo.nome}[{_posicao(no, str(no.tag))}]" if campo.repetido else campo.nome
    return Elemento(no, pai.dentro(passo), campo, esquema.complexos.get(campo.tipo), pai)


def _posicao(no: etree._Element, tag: str) -> int:
    """Position among its siblings of that name, from 1."""
    return 1 + sum(1 for _ in no.itersiblings(tag, preceding=True))


def _campo_parecido(tipo: TipoComplexo | None, nome: str) -> Campo | None:
    """The field of this name, whatever its case."""
    campos = tipo.campos if tipo else ()
    return next((campo for campo in campos if campo.nome.casefold() == nome.casefold()), None)
