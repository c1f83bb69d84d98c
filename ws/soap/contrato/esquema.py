"""A schema as tables: simple types with their facets, complex types with their fields in order, elements.

Reads the part of XML Schema that the contract uses (named restrictions, sequences of elements, global
elements of a named or an anonymous type) and refuses the rest, so that nothing of a contract is overlooked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from ws.soap.contrato.namespaces import XS

NS = {"xs": XS}
FACETAS = (
    "enumeration", "fractionDigits", "maxInclusive", "maxLength", "minInclusive", "minLength", "pattern",
    "totalDigits",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TipoSimples:
    """A restriction of a built-in type (``base`` without prefix). ``valores`` is its enumeration."""

    nome: str
    base: str
    facetas: Mapping[str, str]
    valores: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Campo:
    """An element of a sequence. ``tipo`` is a type of the contract or a built-in one: ``Codigo``, ``xs:date``."""

    nome: str
    tipo: str
    minimo: int
    maximo: int
    documentacao: str = ""

    @property
    def opcional(self) -> bool:
        """Whether it may be absent."""
        return self.minimo == 0

    @property
    def repetido(self) -> bool:
        """Whether it may occur more than once."""
        return self.maximo > 1


@dataclass(frozen=True, slots=True)
class TipoComplexo:
    """A sequence of fields, in order."""

    nome: str
    campos: tuple[Campo, ...]

    def campo(self, nome: str) -> Campo | None:
        """The field of this name."""
        return next((campo for campo in self.campos if campo.nome == nome), None)


@dataclass(frozen=True, slots=True)
class Esquema:
    """Everything a schema declares, by name. ``elementos`` are the global elements, each with its type."""

    namespace: str
    simples: Mapping[str, TipoSimples]
    complexos: Mapping[str, TipoComplexo]
    elementos: Mapping[str, TipoComplexo]

    def simples_de(self, tipo: str) -> TipoSimples:
        """The simple type of this name; a built-in one restricts itself in nothing."""
        return self.simples[tipo] if tipo in self.simples else TipoSimples(tipo, tipo.removeprefix("xs:"), {})


Tipo = TypeVar("Tipo", TipoSimples, TipoComplexo)


def ler_esquema(esquema: etree._Element) -> Esquema:
    """The tables of an ``xs:schema`` element."""
    _recusar_o_resto(esquema)
    simples = _por_nome(_simples(no) for no in esquema.iterfind("xs:simpleType", NS))
    complexos = _por_nome(_complexo(no, no.attrib["name"]) for no in esquema.iterfind("xs:complexType", NS))
    elementos = {
        no.attrib["name"]: _tipo_do_elemento(no, complexos) for no in esquema.iterfind("xs:element", NS)
    }
    return Esquema(esquema.attrib["targetNamespace"], simples, complexos, elementos)


def documentacao(no: etree._Element, prefixo: str = "xs:annotation/xs:documentation") -> str:
    """The text that documents a node, its white space made single."""
    return " ".join((no.findtext(prefixo, namespaces=NS) or "").split())


def _por_nome(tipos: Iterable[Tipo]) -> dict[str, Tipo]:
    return {tipo.nome: tipo for tipo in tipos}


def _simples(no: etree._Element) -> TipoSimples:
    restricao = _unico(no, "xs:restriction")
    facetas = [(etree.QName(faceta).localname, faceta.attrib["value"]) for faceta in _filhos(restricao)]
    return TipoSimples(
        no.attrib["name"],
        _sem_prefixo(restricao.attrib["base"]),
        {nome: valor for nome, valor in facetas if nome != "enumeration"},
        tuple(valor for nome, valor in facetas if nome == "enumeration"),
    )


def _complexo(no: etree._Element, nome: str) -> TipoComplexo:
    sequencia = _unico(no, "xs:sequence")
    return TipoComplexo(nome, tuple(_campo(filho) for filho in _filhos(sequencia)))


def _campo(no: etree._Element) -> Campo:
    return Campo(
        no.attrib["name"],
        _tipo(no),
        int(no.get("minOccurs", "1")),
        int(no.get("maxOccurs", "1")),
        documentacao(no),
    )


def _tipo_do_elemento(no: etree._Element, complexos: Mapping[str, TipoComplexo]) -> TipoComplexo:
    if "type" in no.attrib:
        return complexos[_tipo(no)]
    return _complexo(_unico(no, "xs:complexType"), no.attrib["name"])


def _tipo(no: etree._Element) -> str:
    prefixo, _, nome = no.attrib["type"].rpartition(":")
    return f"xs:{nome}" if no.nsmap.get(prefixo or None) == XS else nome


def _sem_prefixo(nome: str) -> str:
    return nome.rpartition(":")[2]


def _unico(no: etree._Element, caminho: str) -> etree._Element:
    achados = no.findall(caminho, NS)
    if len(achados) != 1:
        raise ValueError(f"{no.get('name')}: expected one {caminho}, found {len(achados)}")
    return achados[0]


def _filhos(no: etree._Element) -> Iterator[etree._Element]:
    return (filho for filho in no.iterchildren(etree.Element) if filho.tag != f"{{{XS}}}annotation")


PERMITIDOS: Mapping[str, frozenset[str]] = {
    "schema": frozenset({"targetNamespace", "elementFormDefault", "attributeFormDefault"}),
    "simpleType": frozenset({"name"}),
    "complexType": frozenset({"name"}),
    "element": frozenset({"name", "type", "minOccurs", "maxOccurs"}),
    "restriction": frozenset({"base"}),
    "sequence": frozenset(),
} | {nome: frozenset({"value"}) for nome in FACETAS}
"""The nodes of a schema that these tables can tell of, and the attributes of each."""


def _recusar_o_resto(no: etree._Element) -> None:
    nome = etree.QName(no).localname
    if nome not in PERMITIDOS or not PERMITIDOS[nome].issuperset(map(str, no.attrib)):
        raise ValueError(f"{nome} {no.get('name')}: not a construct of the contract")
    for filho in _filhos(no):
        _recusar_o_resto(filho)
