"""Tables of the manual that say what the schema says: fields, simple types, listed values."""

from collections.abc import Iterable, Sequence

from lxml import etree

from tests.wsdl.contrato import elemento_esquema
from tests.wsdl.namespaces import PREFIXOS, XS

RESTRICOES = {
    "minLength": "no mínimo {} caracteres",
    "maxLength": "no máximo {} caracteres",
    "minInclusive": "no mínimo {}",
    "maxInclusive": "no máximo {}",
    "totalDigits": "até {} dígitos ao todo",
    "fractionDigits": "até {} decimais",
    "pattern": "forma `{}`",
}
"""How a facet reads; an enumeration has a table of its own."""


def tabela(titulos: Sequence[str], linhas: Iterable[Sequence[str]]) -> str:
    """A Markdown table.

    >>> print(tabela(["a", "b"], [["1|2", "x"]]))
    | a | b |
    | --- | --- |
    | 1\\|2 | x |
    """
    escapadas = [[celula.replace("|", "\\|") for celula in linha] for linha in linhas]
    return "\n".join(
        "| " + " | ".join(linha) + " |" for linha in [titulos, ["---"] * len(titulos), *escapadas]
    )


def tabela_de_campos(tipo: str) -> str:
    """The fields of a complex type, in order: name, type, occurrence, meaning."""
    campos = _achar(f"xs:complexType[@name='{tipo}']/xs:sequence")
    return tabela(
        ["Campo", "Tipo", "Ocorrência", "Significado"],
        [
            [f"`{campo.get('name')}`", f"`{_tipo(campo)}`", _ocorrencia(campo), _documentacao(campo)]
            for campo in campos
        ],
    )


def tabela_de_tipos_simples() -> str:
    """The simple types: name, what they restrict and how, meaning."""
    return tabela(
        ["Tipo", "Base", "Restrições", "Significado"],
        [
            [
                f"`{tipo.get('name')}`",
                f"`{_restricao(tipo).get('base')}`",
                _restricoes(tipo),
                _documentacao(tipo),
            ]
            for tipo in elemento_esquema().findall("xs:simpleType", PREFIXOS)
        ],
    )


def tabela_de_valores(tipo: str) -> str:
    """The values of an enumeration."""
    valores = _achar(f"xs:simpleType[@name='{tipo}']").findall(".//xs:enumeration", PREFIXOS)
    return tabela(
        ["Valor", "Significado"], [[f"`{valor.get('value')}`", _documentacao(valor)] for valor in valores]
    )


def _achar(caminho: str) -> etree._Element:
    elemento = elemento_esquema().find(caminho, PREFIXOS)
    if elemento is None:
        raise ValueError(f"the schema has no {caminho}")
    return elemento


def _documentacao(elemento: etree._Element) -> str:
    return " ".join((elemento.findtext("xs:annotation/xs:documentation", "", PREFIXOS)).split())


def _tipo(campo: etree._Element) -> str:
    prefixo, _, nome = campo.get("type", "").rpartition(":")
    return f"xs:{nome}" if campo.nsmap.get(prefixo or None) == XS else nome


def _ocorrencia(campo: etree._Element) -> str:
    minimo, maximo = campo.get("minOccurs", "1"), campo.get("maxOccurs", "1")
    if maximo == "1":
        return "opcional" if minimo == "0" else "obrigatório"
    return f"de {minimo} a {maximo}"


def _restricao(tipo: etree._Element) -> etree._Element:
    return _achar(f"xs:simpleType[@name='{tipo.get('name')}']/xs:restriction")


def _restricoes(tipo: etree._Element) -> str:
    facetas = [(etree.QName(faceta).localname, faceta.get("value", "")) for faceta in _restricao(tipo)]
    if facetas and facetas[0][0] == "enumeration":
        return "um destes: " + ", ".join(f"`{valor}`" for _, valor in facetas)
    return "; ".join(_faceta(nome, valor) for nome, valor in facetas)


def _faceta(nome: str, valor: str) -> str:
    texto = RESTRICOES[nome].format(valor)
    return texto.removesuffix("s") if texto.endswith(" 1 caracteres") else texto
