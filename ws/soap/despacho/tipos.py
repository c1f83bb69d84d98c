"""The contract's types as Spyne declares them: what it registers, and dispatches by. Made of the schema's tables.

Attribute names are the contract's element names. ``tests/soap/despacho/test_tipos.py`` asks Spyne for the schema
that it would publish of them, and holds every type, element, occurrence and facet against the file.
"""

from collections.abc import Mapping
from typing import Any

from spyne import Boolean, ByteArray, ComplexModel, Date, DateTime, Decimal, Integer32, Unicode
from spyne.model.complex import ComplexModelMeta

from ws.soap.contrato.esquema import Campo, Esquema, TipoSimples

EMBUTIDOS: Mapping[str, Any] = {
    "base64Binary": ByteArray,
    "boolean": Boolean,
    "date": Date,
    "dateTime": DateTime,
    "decimal": Decimal,
    "int": Integer32,
    "string": Unicode,
}
"""Spyne's class for each built-in type of XML Schema that the contract uses, by its name without prefix."""
FACETAS: Mapping[str, tuple[str, type]] = {
    "fractionDigits": ("fraction_digits", int),
    "maxInclusive": ("le", int),
    "maxLength": ("max_len", int),
    "minInclusive": ("ge", int),
    "minLength": ("min_len", int),
    "pattern": ("pattern", str),
    "totalDigits": ("total_digits", int),
}
"""What Spyne calls a facet, and the type in which it takes its value."""


def tipos_do_spyne(esquema: Esquema) -> Mapping[str, Any]:
    """A ``ComplexModel`` for each complex type of ``esquema``, by its name."""
    simples = {tipo.nome: _simples(tipo, esquema.namespace) for tipo in esquema.simples.values()}
    prontos: dict[str, Any] = {}

    def tipo_de(campo: Campo) -> Any:
        if campo.tipo.startswith("xs:"):
            return EMBUTIDOS[campo.tipo.removeprefix("xs:")]
        return simples[campo.tipo] if campo.tipo in simples else complexo(campo.tipo)

    def complexo(nome: str) -> Any:
        if nome not in prontos:
            campos = esquema.complexos[nome].campos
            membros = [(campo.nome, _ocorre(tipo_de(campo), campo.minimo, campo.maximo)) for campo in campos]
            atributos = {"__namespace__": esquema.namespace, "_type_info": membros}
            prontos[nome] = ComplexModelMeta(nome, (ComplexModel,), atributos)
        return prontos[nome]

    return {nome: complexo(nome) for nome in esquema.complexos}


def um(tipo: Any) -> Any:
    """``tipo`` exactly once."""
    return _ocorre(tipo, 1, 1)


def _simples(tipo: TipoSimples, namespace: str) -> Any:
    """A named restriction of a built-in type."""
    facetas = {
        nome: ler(tipo.facetas[faceta]) for faceta, (nome, ler) in FACETAS.items() if faceta in tipo.facetas
    }
    if tipo.valores:
        facetas["values"] = list(tipo.valores)
    return EMBUTIDOS[tipo.base].customize(type_name=tipo.nome, __namespace__=namespace, **facetas)


def _ocorre(tipo: Any, minimo: int, maximo: int) -> Any:
    """``tipo`` as a field. Spyne forgets the name of a simple type that it customizes, unless told again."""
    nome = (
        {}
        if tipo.is_default(tipo)
        else {"type_name": tipo.get_type_name(), "__namespace__": tipo.get_namespace()}
    )
    return tipo.customize(min_occurs=minimo, max_occurs=maximo, nillable=False, **nome)
