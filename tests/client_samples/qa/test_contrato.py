"""The judgement of answers by the published schema."""

from pathlib import Path

import pytest

from client_samples.conexao import NAMESPACE
from client_samples.qa.contrato import Contrato
from client_samples.qa.envelope import SOAP11, SOAP12

WSDL = Path(__file__).parents[3] / "wsdl" / "Integracao_Web_Services.wsdl"
FALHA = (
    f'<FalhaServico xmlns="{NAMESPACE}"><codigo>102</codigo><mensagem>m</mensagem>'
    "<idCorrelacao>1</idCorrelacao><dataHora>2026-11-24T10:00:00-03:00</dataHora></FalhaServico>"
)
FALHA11 = (
    f"<s:Fault><faultcode>s:Client</faultcode><faultstring>m</faultstring><detail>{FALHA}</detail></s:Fault>"
)
FALHA12 = f"<s:Fault><s:Detail>{FALHA}</s:Detail></s:Fault>"
RESPOSTA = (
    f'<EmitirBoletoResponse xmlns="{NAMESPACE}"><retorno><resultado><codigo>310</codigo><mensagem>m</mensagem>'
    "<idCorrelacao>1</idCorrelacao><dataHora>2026-11-24T10:00:00-03:00</dataHora><ambiente>PRODUCAO</ambiente>"
    "</resultado></retorno></EmitirBoletoResponse>"
)


@pytest.fixture(scope="module")
def contrato() -> Contrato:
    return Contrato(WSDL.read_bytes())


def envelope(corpo: str, soap: str = SOAP11) -> bytes:
    return f'<s:Envelope xmlns:s="{soap}"><s:Body>{corpo}</s:Body></s:Envelope>'.encode()


@pytest.mark.parametrize(
    ("corpo", "soap"), [(RESPOSTA, SOAP11), (RESPOSTA, SOAP12), (FALHA11, SOAP11), (FALHA12, SOAP12)]
)
def test_what_follows_the_contract_has_no_defect(contrato: Contrato, corpo: str, soap: str) -> None:
    assert contrato.defeito(envelope(corpo, soap)) is None


@pytest.mark.parametrize(
    ("mensagem", "defeito"),
    [
        (b"", "não é XML"),
        (b"<html/>", "não é um envelope SOAP"),
        (envelope(""), "0 elementos"),
        (envelope(RESPOSTA * 2), "2 elementos"),
        (envelope(RESPOSTA.replace("<mensagem>m</mensagem>", "")), "não segue o esquema"),
        (envelope(RESPOSTA.replace("-03:00", " ontem")), "não segue o esquema"),
        (envelope(FALHA11.replace(FALHA, "")), "não é um FalhaServico"),
        (envelope(FALHA11.replace("<codigo>102</codigo>", "")), "não segue o esquema"),
        (envelope(FALHA12.replace("Detail", "detail"), SOAP12), "não é um FalhaServico"),
    ],
)
def test_what_does_not_is_named(contrato: Contrato, mensagem: bytes, defeito: str) -> None:
    assert defeito in (contrato.defeito(mensagem) or "")
