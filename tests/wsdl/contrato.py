"""Where the contract lies, and its schema ready to judge instances."""

from functools import cache
from pathlib import Path

from lxml import etree

from tests.wsdl.namespaces import PREFIXOS

PASTA = Path(__file__).parents[2] / "wsdl"
ARQUIVO_SOAP11 = PASTA / "Integracao_Web_Services.wsdl"
ARQUIVO_SOAP12 = PASTA / "Integracao_Web_Services.soap12.wsdl"
ARQUIVOS = (ARQUIVO_SOAP11, ARQUIVO_SOAP12)

ENDERECO = "http://localhost:8000/ws/v1/Integracao_Web_Services"
"""The placeholder in ``soap:address``: what a server replaces by its own public URL."""

OPERACOES = ("ConsultarBoletos", "EmitirBoleto", "EnviarBoletoEmail", "AnaliseFinanceira")


@cache
def elemento_esquema() -> etree._Element:
    """The ``xs:schema`` element of the SOAP 1.1 file; the other file's is the same text."""
    esquema = etree.parse(str(ARQUIVO_SOAP11)).getroot().find("wsdl:types/xs:schema", PREFIXOS)
    assert esquema is not None, "the WSDL has no inline schema"
    return esquema


@cache
def esquema() -> etree.XMLSchema:
    """The schema, compiled by libxml2."""
    return etree.XMLSchema(elemento_esquema())
