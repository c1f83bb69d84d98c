"""The WSDL files say what the contract's specification says, and nothing more."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import xmlschema
import zeep
from lxml import etree

from tests.wsdl import contrato
from tests.wsdl.contrato import ARQUIVO_SOAP11, ARQUIVO_SOAP12, ARQUIVOS, OPERACOES, elemento_esquema
from tests.wsdl.namespaces import CONTRATO, PREFIXOS, WSDL_SOAP11, WSDL_SOAP12, XS
from tests.wsdl.soap12 import TROCAS, em_soap12
from tests.wsdl.tabela import TIPOS_COMPLEXOS, TIPOS_SIMPLES, campos
from tests.wsdl.wsi.descricao import Descricao

GLOBAIS = {*OPERACOES, *(f"{operacao}Response" for operacao in OPERACOES), "FalhaServico"}
para_cada_arquivo = pytest.mark.parametrize("arquivo", ARQUIVOS, ids=lambda arquivo: arquivo.name)


def achar(caminho: str) -> etree._Element:
    elemento = elemento_esquema().find(caminho, PREFIXOS)
    assert elemento is not None, caminho
    return elemento


def nomes(caminho: str) -> list[str | None]:
    return [elemento.get("name") for elemento in elemento_esquema().findall(caminho, PREFIXOS)]


def tipo_de(declaracao: etree._Element) -> str:
    """``xs:date`` for a built-in type, ``Dinheiro`` for one of the contract's own."""
    prefixo, _, nome = declaracao.get("type", "").partition(":")
    return {XS: f"xs:{nome}", CONTRATO: nome}[declaracao.nsmap[prefixo]]


def linha(declaracao: etree._Element) -> tuple[str, str, int, int]:
    minimo, maximo = (int(declaracao.get(atributo, "1")) for atributo in ("minOccurs", "maxOccurs"))
    return declaracao.get("name", ""), tipo_de(declaracao), minimo, maximo


def test_the_complex_types_are_those_of_the_specification() -> None:
    assert sorted(map(str, nomes("xs:complexType"))) == sorted(TIPOS_COMPLEXOS)


@pytest.mark.parametrize("tipo", TIPOS_COMPLEXOS)
def test_a_complex_type_has_the_fields_of_the_specification_in_order(tipo: str) -> None:
    sequencia = achar(f"xs:complexType[@name='{tipo}']/xs:sequence")
    assert [linha(declaracao) for declaracao in sequencia] == campos(tipo)


def test_the_simple_types_are_those_of_the_specification() -> None:
    assert nomes("xs:simpleType") == list(TIPOS_SIMPLES)


@pytest.mark.parametrize("tipo", TIPOS_SIMPLES)
def test_a_simple_type_has_the_facets_of_the_specification(tipo: str) -> None:
    restricao = achar(f"xs:simpleType[@name='{tipo}']/xs:restriction")
    facetas = [(etree.QName(faceta).localname, faceta.get("value")) for faceta in restricao]
    assert (restricao.get("base"), facetas) == TIPOS_SIMPLES[tipo]


@pytest.mark.parametrize("operacao", OPERACOES)
@pytest.mark.parametrize(
    ("sufixo", "filho", "tipo"), [("", "requisicao", "Requisicao"), ("Response", "retorno", "Retorno")]
)
def test_a_message_element_wraps_one_child(operacao: str, sufixo: str, filho: str, tipo: str) -> None:
    sequencia = achar(f"xs:element[@name='{operacao}{sufixo}']/xs:complexType/xs:sequence")
    assert [linha(declaracao) for declaracao in sequencia] == [(filho, f"{operacao}{tipo}", 1, 1)]


def test_the_global_elements_are_the_messages_and_the_fault() -> None:
    assert set(nomes("xs:element")) == GLOBAIS
    assert tipo_de(achar("xs:element[@name='FalhaServico']")) == "FalhaServico"


def test_the_only_anonymous_types_are_the_wrappers_of_the_messages() -> None:
    anonimos = elemento_esquema().findall(".//xs:element/xs:complexType/..", PREFIXOS)
    assert {elemento.get("name") for elemento in anonimos} == GLOBAIS - {"FalhaServico"}
    assert elemento_esquema().findall(".//xs:element/xs:simpleType", PREFIXOS) == []


def test_the_schema_keeps_to_what_every_generator_understands() -> None:
    usados = {etree.QName(elemento).localname for elemento in elemento_esquema().iter(etree.Element)}
    facetas = {faceta for _, lista in TIPOS_SIMPLES.values() for faceta, _ in lista}
    definicoes = {"schema", "element", "simpleType", "restriction", "complexType", "sequence"}
    assert usados == definicoes | facetas | {"annotation", "documentation"}


def test_nothing_is_nillable_and_nothing_has_a_default() -> None:
    proibidos = {"nillable", "default", "fixed", "form", "ref", "substitutionGroup", "abstract", "mixed"}
    for elemento in elemento_esquema().iter(etree.Element):
        assert proibidos.isdisjoint(elemento.keys()), elemento.get("name")


def test_every_field_says_its_occurrence() -> None:
    for declaracao in elemento_esquema().findall(".//xs:sequence/xs:element", PREFIXOS):
        assert {"minOccurs", "maxOccurs"} <= set(declaracao.keys()), declaracao.get("name")


def test_the_schema_is_qualified_and_declares_its_own_prefixes() -> None:
    raiz = elemento_esquema()
    assert (raiz.get("targetNamespace"), raiz.get("elementFormDefault")) == (CONTRATO, "qualified")
    abertura = re.search(r"<xs:schema[^>]*>", ARQUIVO_SOAP11.read_text("utf-8"))
    assert abertura is not None
    assert f'xmlns:xs="{XS}"' in abertura[0]
    assert f'xmlns:tns="{CONTRATO}"' in abertura[0]


def identificadores(raiz: etree._Element) -> Iterator[str]:
    for elemento in raiz.iter(etree.Element):
        if nome := elemento.get("name"):
            yield nome


@para_cada_arquivo
def test_names_are_ascii_and_fit_thirty_characters(arquivo: Path) -> None:
    for nome in identificadores(etree.parse(str(arquivo)).getroot()):
        assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,29}", nome)


def test_both_files_have_the_same_schema_messages_and_port_type_byte_for_byte() -> None:
    def miolo(arquivo: Path) -> bytes:
        conteudo = arquivo.read_bytes()
        return conteudo[conteudo.index(b"<wsdl:types>") : conteudo.index(b"</wsdl:portType>")]

    assert miolo(ARQUIVO_SOAP11) == miolo(ARQUIVO_SOAP12)


def test_the_two_files_differ_in_the_soap_version_alone() -> None:
    como_12 = ARQUIVO_SOAP11.read_text("utf-8")
    for antes, depois in (
        ("<soap:", "<soap12:"),
        (f'xmlns:soap="{WSDL_SOAP11}"', f'xmlns:soap12="{WSDL_SOAP12}"'),
        ("versão 1, SOAP 1.1.", "versão 1, SOAP 1.2."),
    ):
        como_12 = como_12.replace(antes, depois)
    assert como_12 == ARQUIVO_SOAP12.read_text("utf-8")


def test_the_soap_12_document_is_up_to_date() -> None:
    gerado = em_soap12(ARQUIVO_SOAP11.read_text("utf-8"))
    assert gerado == ARQUIVO_SOAP12.read_text("utf-8"), "run python -m tests.wsdl.soap12"


@pytest.mark.parametrize("falta", [antes for antes, _ in TROCAS])
def test_a_soap_12_document_is_not_made_of_what_does_not_tell_its_version(falta: str) -> None:
    with pytest.raises(ValueError, match="does not say"):
        em_soap12(ARQUIVO_SOAP11.read_text("utf-8").replace(falta, ""))


@para_cada_arquivo
def test_the_address_to_fill_in_stands_once(arquivo: Path) -> None:
    assert arquivo.read_text("utf-8").count(contrato.ENDERECO) == 1
    endereco = Descricao.de_bytes(arquivo.read_bytes()).um("wsdl:service/wsdl:port/soap:address")
    assert endereco is not None
    assert endereco.get("location") == contrato.ENDERECO


@para_cada_arquivo
def test_service_port_binding_and_port_type_have_the_name_of_the_document(arquivo: Path) -> None:
    descricao = Descricao.de_bytes(arquivo.read_bytes())
    for caminho in ("wsdl:portType", "wsdl:binding", "wsdl:service", "wsdl:service/wsdl:port"):
        assert [componente.get("name") for componente in descricao.todos(caminho)] == [
            "Integracao_Web_Services"
        ]
    assert descricao.raiz.get("targetNamespace") == CONTRATO


@para_cada_arquivo
def test_every_message_has_one_part_named_parameters(arquivo: Path) -> None:
    mensagens = Descricao.de_bytes(arquivo.read_bytes()).todos("wsdl:message")
    assert {mensagem.get("name") for mensagem in mensagens} == GLOBAIS
    for mensagem in mensagens:
        assert [dict(parte.items()) for parte in mensagem] == [
            {"name": "parameters", "element": f"tns:{mensagem.get('name')}"}
        ]


@para_cada_arquivo
@pytest.mark.parametrize("operacao", OPERACOES)
def test_an_operation_has_its_input_output_and_fault(arquivo: Path, operacao: str) -> None:
    descricao = Descricao.de_bytes(arquivo.read_bytes())
    partes = descricao.todos(f"wsdl:portType/wsdl:operation[@name='{operacao}']/*[@message]")
    assert [(etree.QName(parte).localname, parte.get("message")) for parte in partes] == [
        ("input", f"tns:{operacao}"),
        ("output", f"tns:{operacao}Response"),
        ("fault", "tns:FalhaServico"),
    ]


@para_cada_arquivo
@pytest.mark.parametrize("operacao", OPERACOES)
def test_an_operation_has_its_action(arquivo: Path, operacao: str) -> None:
    descricao = Descricao.de_bytes(arquivo.read_bytes())
    ligada = descricao.um(f"wsdl:binding/wsdl:operation[@name='{operacao}']/soap:operation")
    assert ligada is not None
    assert ligada.get("soapAction") == f"{CONTRATO}:{operacao}"


def test_two_schema_engines_compile_the_schema() -> None:
    segundo = xmlschema.XMLSchema10(etree.tostring(elemento_esquema(), encoding="unicode"))
    assert set(segundo.elements) == GLOBAIS
    assert isinstance(contrato.esquema(), etree.XMLSchema)


@para_cada_arquivo
def test_zeep_finds_the_four_operations_and_their_fault(arquivo: Path) -> None:
    cliente = zeep.Client(str(arquivo))  # type: ignore[no-untyped-call]  # zeep's constructor has no types
    porta = cliente.wsdl.services["Integracao_Web_Services"].ports["Integracao_Web_Services"]
    operacoes = porta.binding._operations
    assert sorted(operacoes) == sorted(OPERACOES)
    assert all(list(operacao.faults) == ["FalhaServico"] for operacao in operacoes.values())
