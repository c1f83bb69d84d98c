"""The lint over both WSDL files, and proof that each of its rules can fail."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.wsdl.contrato import ARQUIVO_SOAP12, ARQUIVOS
from tests.wsdl.wsi.achado import nome
from tests.wsdl.wsi.conferencia import REGRAS_MENSAGEM, REGRAS_TROCA, REGRAS_WSDL, conferir_wsdl
from tests.wsdl.wsi.regras import documento, envelope, ligacao, transporte, troca

PARTE = '<wsdl:part name="parameters" element="tns:EmitirBoleto"/>'
ENTRADA = '<wsdl:input message="tns:EmitirBoleto"/>'
FALHA = '<wsdl:fault name="FalhaServico"><soap:fault name="FalhaServico" use="literal"/></wsdl:fault>'
CORPO = '<soap:body use="literal"/>'
TRANSPORTE = 'transport="http://schemas.xmlsoap.org/soap/http"'
TIPOS = "<wsdl:types>"
CODIGO = '<xs:restriction base="xs:string">'

MUTACOES = (
    ("R2001", TIPOS, '<wsdl:import namespace="urn:x" location="x.xsd"/>' + TIPOS),
    ("R2002", "<!-- Tipos simples -->", '<xs:import namespace="urn:x"/>'),
    ("R2002", "<!-- Tipos simples -->", '<xs:include schemaLocation="x.xsd"/>'),
    ("R2003", TIPOS, TIPOS + '<xs:import xmlns:xs="http://www.w3.org/2001/XMLSchema" namespace="urn:x"/>'),
    ("R2022", "</wsdl:types>", '</wsdl:types><wsdl:import namespace="urn:x" location="x.wsdl"/>'),
    ("R2023", TIPOS, f'<wsdl:message name="Antes"/>{TIPOS}'),
    ("R2105", '<xs:schema targetNamespace="urn:central-cobranca:integracao:v1"', "<xs:schema"),
    ("R2110", CODIGO, '<xs:restriction xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" base="e:Array">'),
    ("R2111", CODIGO, '<xs:restriction base="xs:string" wsdl:arrayType="tns:Boleto[]">'),
    ("R2201", CORPO, '<soap:body use="literal" parts="parameters outra"/>'),
    ("R2204", PARTE, PARTE.replace("element=", "type=")),
    ("R2206", PARTE, PARTE.replace("tns:EmitirBoleto", "tns:Nenhum")),
    ("R2206", PARTE, PARTE.replace("tns:EmitirBoleto", "wsdl:EmitirBoleto")),
    ("R2210", PARTE, PARTE + PARTE.replace("parameters", "outra")),
    ("R2303", ENTRADA, ""),
    ("R2303", ENTRADA, f'<wsdl:output message="tns:EmitirBoletoResponse"/>{ENTRADA}'),
    ("R2304", '<wsdl:operation name="EmitirBoleto">', '<wsdl:operation name="ConsultarBoletos">'),
    ("R2305", '<wsdl:operation name="EmitirBoleto">', '<wsdl:operation name="EmitirBoleto" parameterOrder="p">'),
    ("R2306", PARTE, PARTE.replace("element=", 'type="tns:Boleto" element=')),
    ("R2401", f'<soap:binding style="document" {TRANSPORTE}/>', ""),
    ("R2701", TRANSPORTE, ""),
    ("R2702", TRANSPORTE, 'transport="http://schemas.xmlsoap.org/soap/smtp"'),
    ("R2705", '<soap:binding style="document"', '<soap:binding style="rpc"'),
    ("R2705", '<soap:operation style="document"', '<soap:operation style="rpc"'),
    ("R2706", CORPO, '<soap:body use="encoded"/>'),
    ("R2706", FALHA, FALHA.replace(' use="literal"', "")),
    ("R2710", PARTE, PARTE.replace("tns:EmitirBoleto", "tns:ConsultarBoletos")),
    ("R2716", CORPO, '<soap:body use="literal" namespace="urn:x"/>'),
    ("R2716", FALHA, FALHA.replace("use=", 'namespace="urn:x" use=')),
    ("R2718", '<wsdl:operation name="EmitirBoleto">\n      <soap:', '<wsdl:operation name="Outra">\n      <soap:'),
    ("R2718", 'type="tns:Integracao_Web_Services"', 'type="tns:Outro"'),
    ("R2721", FALHA, FALHA.replace('<soap:fault name="FalhaServico"', "<soap:fault")),
    ("R2726", CORPO, CORPO + '<soap:header message="tns:X" part="p" use="literal" namespace="urn:x"/>'),
    ("R2740", FALHA, ""),
    ("R2740", FALHA, '<wsdl:fault name="FalhaServico"/>'),
    ("R2754", FALHA, FALHA.replace('<soap:fault name="FalhaServico"', '<soap:fault name="Outra"')),
)  # fmt: skip


@pytest.mark.parametrize("arquivo", ARQUIVOS, ids=lambda arquivo: arquivo.name)
def test_the_contract_breaks_no_rule(arquivo: Path) -> None:
    assert conferir_wsdl(arquivo.read_bytes()) == []


@pytest.mark.parametrize("arquivo", ARQUIVOS, ids=lambda arquivo: arquivo.name)
@pytest.mark.parametrize(("regra", "antes", "depois"), MUTACOES)
def test_a_contract_that_breaks_a_rule_is_caught(arquivo: Path, regra: str, antes: str, depois: str) -> None:
    if arquivo == ARQUIVO_SOAP12:
        antes, depois = (texto.replace("<soap:", "<soap12:") for texto in (antes, depois))
    texto = arquivo.read_text("utf-8")
    assert antes in texto
    achados = conferir_wsdl(texto.replace(antes, depois, 1).encode())
    assert regra in {achado.regra for achado in achados}


def test_every_rule_over_a_contract_is_proved_to_fail() -> None:
    assert {nome(regra) for regra in REGRAS_WSDL} == {regra for regra, _, _ in MUTACOES}


# The rules themselves.

PERFIL = """
    R1000 R1001 R1004 R1005 R1006 R1008 R1009 R1012 R1027 R1028 R1031
    R1111 R1112 R1113 R1114 R1115 R1126 R1140 R1141
    R2001 R2002 R2003 R2022 R2023 R2105 R2110 R2111 R2114
    R2201 R2204 R2210 R2303 R2304 R2305
    R2701 R2702 R2706 R2710 R2716 R2718 R2726 R2740 R2744 R2745 R2754
    R9980 R9981
"""
"""What of the profile binds a document/literal service."""
TODAS: tuple[Callable[..., object], ...] = (*REGRAS_WSDL, *REGRAS_MENSAGEM, *REGRAS_TROCA)


def test_no_two_rules_share_a_name() -> None:
    nomes = [nome(regra) for regra in TODAS]
    assert len(set(nomes)) == len(nomes)


def test_every_rule_of_the_profile_that_binds_us_is_here_or_is_not_with_its_reason() -> None:
    explicadas = "".join(modulo.__doc__ or "" for modulo in (documento, envelope, ligacao, transporte, troca))
    ausentes = set(PERFIL.split()) - {nome(regra) for regra in TODAS}
    assert {regra for regra in ausentes if regra not in explicadas} == set()
