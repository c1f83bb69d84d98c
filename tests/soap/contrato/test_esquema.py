"""The contract's schema as tables."""

import pytest
from lxml import etree

from ws.soap.contrato.esquema import Campo, Esquema, TipoSimples, ler_esquema

MODELO = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">{}</xs:schema>'


def ler(conteudo: str) -> Esquema:
    return ler_esquema(etree.fromstring(MODELO.format(conteudo)))


def test_a_simple_type_has_its_facets_and_its_values() -> None:
    lido = ler(
        '<xs:simpleType name="T"><xs:restriction base="xs:string"><xs:maxLength value="3"/>'
        '<xs:enumeration value="b"/><xs:enumeration value="a"/></xs:restriction></xs:simpleType>'
    )
    assert lido.simples == {"T": TipoSimples("T", "string", {"maxLength": "3"}, ("b", "a"))}


def test_a_field_has_its_type_its_occurrences_and_its_documentation() -> None:
    lido = ler(
        '<xs:complexType name="C"><xs:sequence>'
        '<xs:element name="a" type="xs:date" minOccurs="0" maxOccurs="5"><xs:annotation>'
        "<xs:documentation>Uma\n  data.</xs:documentation></xs:annotation></xs:element>"
        '<xs:element name="b" type="C"/></xs:sequence></xs:complexType>'
    )
    assert lido.complexos["C"].campos == (Campo("a", "xs:date", 0, 5, "Uma data."), Campo("b", "C", 1, 1))


def test_an_element_may_name_its_type_or_hold_it() -> None:
    lido = ler(
        '<xs:complexType name="C"><xs:sequence/></xs:complexType><xs:element name="um" type="C"/>'
        '<xs:element name="outro"><xs:complexType><xs:sequence>'
        '<xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType></xs:element>'
    )
    assert lido.elementos["um"] is lido.complexos["C"]
    assert lido.elementos["outro"].campos == (Campo("x", "xs:int", 1, 1),)


@pytest.mark.parametrize(
    "estranho",
    [
        '<xs:attribute name="a"/>',
        '<xs:import namespace="urn:y"/>',
        '<xs:complexType name="C"><xs:choice/></xs:complexType>',
        '<xs:complexType name="C" mixed="true"><xs:sequence/></xs:complexType>',
        '<xs:element name="a" type="xs:int" nillable="true"/>',
        '<xs:complexType name="C"><xs:sequence/><xs:sequence/></xs:complexType>',
    ],
)
def test_what_the_tables_cannot_tell_is_refused(estranho: str) -> None:
    with pytest.raises(ValueError, match=r"not a construct of the contract|expected one"):
        ler(estranho)
