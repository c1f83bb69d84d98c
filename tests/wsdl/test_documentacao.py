"""Every operation, type, field and listed value is documented, in Portuguese that a reader can trust."""

import re
from pathlib import Path

import pytest
from lxml import etree

from tests.wsdl.contrato import ARQUIVOS, OPERACOES, elemento_esquema
from tests.wsdl.namespaces import PREFIXOS, XS
from tests.wsdl.tabela import TIPOS_COMPLEXOS, TIPOS_SIMPLES, campos
from tests.wsdl.wsi.descricao import Descricao

DOCUMENTADOS = tuple(f"{{{XS}}}{nome}" for nome in ("element", "complexType", "simpleType", "enumeration"))
SEM_ACENTO = {
    *("analise", "ate", "apos", "cobranca", "codigo", "correcao", "digito", "digitos", "duvida", "emissao"),
    *(
        "endereco",
        "enderecos",
        "identificacao",
        "ja",
        "mes",
        "nao",
        "numero",
        "numeros",
        "observacao",
        "padrao",
    ),
    *("pagina", "paginas", "periodo", "razao", "requisicao", "situacao", "so", "titulo", "titulos", "ultima"),
    *("ultimo", "unica", "unico", "valido", "versao"),
}
INGLES = {
    "and",
    "field",
    "list",
    "must",
    "none",
    "of",
    "request",
    "response",
    "returns",
    "the",
    "value",
    "when",
}
APOSENTADAS = {"cedente", "sacado"}
PALAVRA = re.compile(r"(?<![\w.:/])[a-zà-ú]+(?![\w:/])")


def documentacao(elemento: etree._Element) -> str:
    return " ".join((elemento.findtext("xs:annotation/xs:documentation", "", PREFIXOS)).split())


def documentados() -> list[etree._Element]:
    """All but the anonymous types, for which their element speaks."""
    return [e for e in elemento_esquema().iter(*DOCUMENTADOS) if e.get("name") or e.get("value")]


def textos() -> list[str]:
    do_wsdl = [
        " ".join("".join(elemento.itertext()).split())
        for arquivo in ARQUIVOS
        for elemento in Descricao.de_bytes(arquivo.read_bytes()).todos(".//wsdl:documentation")
    ]
    return [documentacao(elemento) for elemento in documentados()] + do_wsdl


def nomes_do_contrato() -> set[str]:
    """What a documentation may cite without accents: pagina, situacao, mes..."""
    return {elemento.get("name", "").lower() for elemento in elemento_esquema().iter(etree.Element)}


def test_every_type_field_and_value_is_documented() -> None:
    vazios = [elemento for elemento in documentados() if not documentacao(elemento)]
    assert [elemento.get("name") or elemento.get("value") for elemento in vazios] == []


def test_what_is_documented_covers_the_specification() -> None:
    dos_tipos = sum(1 + len(campos(tipo)) for tipo in TIPOS_COMPLEXOS) + len(TIPOS_SIMPLES)
    das_mensagens = 4 * len(OPERACOES) + 1  # request and answer with their child, and the fault
    dos_valores = len(elemento_esquema().findall(".//xs:enumeration", PREFIXOS))
    assert len(documentados()) == dos_tipos + das_mensagens + dos_valores


@pytest.mark.parametrize("arquivo", ARQUIVOS, ids=lambda arquivo: arquivo.name)
def test_every_operation_the_service_and_the_document_are_documented(arquivo: Path) -> None:
    descricao = Descricao.de_bytes(arquivo.read_bytes())
    operacoes = [f"wsdl:portType/wsdl:operation[@name='{operacao}']" for operacao in OPERACOES]
    for caminho in (".", "wsdl:portType", "wsdl:service", *operacoes):
        texto = descricao.um(f"{caminho}/wsdl:documentation")
        assert texto is not None, caminho
        assert len("".join(texto.itertext()).split()) > 10, caminho


def test_documentation_is_whole_sentences() -> None:
    assert [texto for texto in textos() if not texto.endswith(".")] == []


def test_documentation_is_portuguese_with_its_accents() -> None:
    proibidas = (SEM_ACENTO - nomes_do_contrato()) | INGLES | APOSENTADAS
    for texto in textos():
        assert proibidas.isdisjoint(PALAVRA.findall(texto.lower())), texto


@pytest.mark.parametrize("campo", ["versaoLeiaute", "cpfCnpjCliente", "codigoCliente", "usuarioFinal"])
def test_who_is_asking_is_documented_alike_in_every_operation(campo: str) -> None:
    lidas = {
        documentacao(declaracao)
        for operacao in OPERACOES
        for declaracao in elemento_esquema().findall(
            f"xs:complexType[@name='{operacao}Requisicao']/xs:sequence/xs:element[@name='{campo}']", PREFIXOS
        )
    }
    assert len(lidas) == 1
