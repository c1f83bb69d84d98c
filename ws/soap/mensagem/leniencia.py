"""What legacy clients may get wrong (manual, *O que o serviço perdoa*), set right before validation.

==================================  ======================================================
in a leaf of the contract           becomes
==================================  ======================================================
white space around the text         nothing
``xsi:nil="false"``                 the same leaf without the attribute, its value kept
optional, empty or nil              absent
required, empty or nil              left as it is: the schema refuses it, naming the field
==================================  ======================================================

VB6, ADVPL and GeneXus send all of these daily. Nothing else is forgiven.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from ws.soap.contrato.esquema import Esquema, TipoComplexo
from ws.soap.contrato.namespaces import XSI

NIL = f"{{{XSI}}}nil"
VERDADEIRO, FALSO = {"1", "true"}, {"0", "false"}
BRANCO = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Regra:
    """One field: whether it may be absent, and the fields inside it (a leaf has none)."""

    opcional: bool
    campos: "Regras"


Regras = Mapping[str, Regra]
"""By qualified name."""


def regras_do_pedido(esquema: Esquema, elemento: str) -> Regras:
    """The rules for what stands inside the global element of this name: a request."""
    return _regras(esquema, esquema.elementos[elemento])


def _regras(esquema: Esquema, tipo: TipoComplexo | None) -> Regras:
    return {
        f"{{{esquema.namespace}}}{campo.nome}": Regra(
            campo.opcional, _regras(esquema, esquema.complexos.get(campo.tipo))
        )
        for campo in (tipo.campos if tipo else ())
    }


def suavizar(no: etree._Element, regras: Regras) -> None:
    """Set right, in place, what is forgiven inside ``no``."""
    for filho in list(no):
        regra = regras.get(str(filho.tag))
        if regra is None:
            continue
        nulo = filho.get(NIL, "").strip()
        if nulo in FALSO:
            del filho.attrib[NIL]
        if regra.campos:
            suavizar(filho, regra.campos)
        elif len(filho) == 0:
            _suavizar_folha(no, filho, descartavel=regra.opcional, nulo=nulo in VERDADEIRO)


def _suavizar_folha(no: etree._Element, folha: etree._Element, *, descartavel: bool, nulo: bool) -> None:
    texto = (folha.text or "").strip(BRANCO)
    if descartavel and (nulo or not texto):
        no.remove(folha)
    else:
        folha.text = texto
