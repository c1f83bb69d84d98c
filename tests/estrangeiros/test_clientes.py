"""PHP, node, zeep and suds against a real server: four operations, an outcome, typed faults, accents."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from tests.estrangeiros.clientes import Pedido, ver
from tests.servidor.dados import NOME_DA_LOJA
from tests.servidor.instalacao import Servidor

ACENTUADO = "AÇÃO-ÉÍÚ-º"
"""An id that no boleto has; it comes back in the refusal as it was understood."""
EMAILS = ["compras@example.com", "contador@example.com"]
PHP, NODE = pytest.mark.precisa("php"), pytest.mark.precisa("node")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(("php", "1.1", "token"), marks=PHP),
        pytest.param(("php", "1.2", "basic"), marks=PHP),
        pytest.param(("node", "1.1", "token"), marks=NODE),
        pytest.param(("node", "1.2", "basic"), marks=NODE),
        ("zeep", "1.1", "token"),
        ("zeep", "1.2", "basic"),
        ("suds", "1.1", "token"),
        ("suds", "1.1", "basic"),
    ],
    ids="-".join,
)
def visto(request: pytest.FixtureRequest, servidor: Servidor) -> dict[str, Any]:
    """What one client saw of everything, and the SOAP versions that the server saw of it."""
    cliente, soap, acesso = request.param
    antes = len(servidor.chamadas())
    visto = ver(cliente, _pedido(servidor, soap, acesso))
    chamadas = servidor.chamadas()[antes:]
    return visto | {"soap": soap, "soap_no_servidor": {chamada["soap"] for chamada in chamadas}}


def test_the_soap_version_is_the_one_meant(visto: dict[str, Any]) -> None:
    assert visto["soap_no_servidor"] == {visto["soap"]}


def test_the_history_arrives_whole_and_in_order(visto: dict[str, Any], servidor: Servidor) -> None:
    assert visto["consulta"]["codigo"] == "000"
    assert visto["consulta"]["ids"] == [boleto.id for boleto in servidor.dados.do_grupo()]


def test_names_amounts_and_dates_survive(visto: dict[str, Any], servidor: Servidor) -> None:
    boleto = servidor.dados.boleto("A01")
    assert visto["consulta"]["pagador"] == NOME_DA_LOJA
    assert Decimal(visto["consulta"]["valor"]) == boleto.valor
    assert visto["consulta"]["vencimento"] == boleto.data_vencimento.isoformat()


def test_the_pdf_arrives_whole(visto: dict[str, Any]) -> None:
    assert visto["emissao"] == {"codigo": "000", "inicio": "%PDF-", "tamanho": True, "sha256": True}


def test_an_email_is_accepted(visto: dict[str, Any]) -> None:
    assert visto["envio"]["codigo"] == "000"
    assert visto["envio"]["protocolo"]
    assert visto["envio"]["emails"] == EMAILS


def test_the_analysis_has_its_months(visto: dict[str, Any], servidor: Servidor) -> None:
    hoje = servidor.dados.hoje
    inicio = hoje - timedelta(70)
    compras = [compra.valor for compra in servidor.dados.compras_do_grupo() if inicio <= compra.data <= hoje]
    assert visto["analise"]["codigo"] == "000"
    assert Decimal(visto["analise"]["compras"]) == sum(compras)
    assert visto["analise"]["meses"][0] == inicio.strftime("%Y-%m")
    assert visto["analise"]["meses"][-1] == hoje.strftime("%Y-%m")


def test_a_business_outcome_is_an_answer_and_accents_survive(visto: dict[str, Any]) -> None:
    assert visto["desfecho"] == {"codigo": "310", "recusa": ACENTUADO}


def test_a_fault_is_typed(visto: dict[str, Any]) -> None:
    assert visto["falha"]["codigo"] == "110"
    assert "não está liberado" in visto["falha"]["texto"]


def test_a_schema_error_names_its_field(visto: dict[str, Any]) -> None:
    assert (visto["esquema"]["codigo"], visto["esquema"]["campo"]) == ("212", "situacao")


def test_a_wrong_password_is_a_typed_fault(visto: dict[str, Any]) -> None:
    assert visto["senha"]["codigo"] == "102"


def _pedido(servidor: Servidor, soap: str, acesso: str) -> Pedido:
    hoje = servidor.dados.hoje
    return Pedido(
        wsdl=f"{servidor.endereco}?wsdl" + ("=soap12" if soap == "1.2" else ""),
        soap=soap,
        acesso=acesso,
        usuario=servidor.logins.cliente.usuario,
        senha=servidor.logins.cliente.senha,
        restrito=servidor.logins.vizinho.usuario,
        senha_restrito=servidor.logins.vizinho.senha,
        documento="NF-A01/1",
        boleto="A01",
        acentuado=ACENTUADO,
        emails=EMAILS,
        chave=uuid4().hex,
        de=(hoje - timedelta(70)).isoformat(),
        ate=hoje.isoformat(),
    )
