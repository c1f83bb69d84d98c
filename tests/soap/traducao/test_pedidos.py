"""From requests as read to what the use cases take: the words of the contract are words of the core."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

import pytest

from tests.soap.instalacao import URL
from tests.wsdl.contrato import OPERACOES
from tests.wsdl.instancias import VALORES
from tests.wsdl.instancias import pedido as um_pedido
from ws.application.ports.carteira.boletos import FiltroSituacao
from ws.application.ports.carteira.impressora import Modelo
from ws.soap.contrato.publicacao import carregar_contrato
from ws.soap.mensagem.leitor import leitor_de
from ws.soap.traducao.pedidos import pedido_de_analise, pedido_de_consulta, pedido_de_emissao, pedido_de_envio

ESQUEMA = carregar_contrato(URL).esquema
PEDIDOS: Mapping[str, Callable[[Any], Any]] = {
    "ConsultarBoletos": pedido_de_consulta,
    "EmitirBoleto": pedido_de_emissao,
    "EnviarBoletoEmail": pedido_de_envio,
    "AnaliseFinanceira": pedido_de_analise,
}
INCOMUNS = VALORES | {
    "FiltroSituacao": "TODOS",
    "ModeloImpressao": "FATURA",
    "NumeroPagina": "2",
    "TamanhoPagina": "7",
}
"""A good value of each type, and none that a use case would take where nothing is said."""
DO_LEIAUTE = {"versaoLeiaute"}
"""What the schema alone judges."""
OPCIONAIS = [
    (operacao, campo.nome)
    for operacao in OPERACOES
    for campo in ESQUEMA.complexos[f"{operacao}Requisicao"].campos
    if campo.opcional and campo.nome not in DO_LEIAUTE
]


def inteira(operacao: str) -> SimpleNamespace:
    """A request with every field."""
    no = um_pedido(operacao, completo=True, valores=INCOMUNS)
    requisicao: SimpleNamespace = leitor_de(ESQUEMA.elementos[operacao], ESQUEMA)(no).requisicao
    return requisicao


@pytest.mark.parametrize(("operacao", "campo"), OPCIONAIS)
def test_every_field_of_a_request_reaches_the_use_case(operacao: str, campo: str) -> None:
    toda = inteira(operacao)
    sem_o_campo = SimpleNamespace(**{**vars(toda), campo: None})
    assert PEDIDOS[operacao](sem_o_campo) != PEDIDOS[operacao](toda)


def test_lists_are_handed_over_whole() -> None:
    pedido = pedido_de_envio(inteira("EnviarBoletoEmail"))
    assert (pedido.ids, pedido.emails) == (("000123",) * 2, ("financeiro@exemplo.com.br",) * 2)
    assert pedido_de_emissao(inteira("EmitirBoleto")).ids == ("000123",) * 2


@pytest.mark.parametrize("operacao", OPERACOES)
def test_a_document_is_handed_over_without_its_punctuation(operacao: str) -> None:
    requisicao = inteira(operacao)
    requisicao.cpfCnpjCliente = "12.abc.345/01DE-35"
    assert PEDIDOS[operacao](requisicao).solicitante.cpf_cnpj == "12ABC34501DE35"


@pytest.mark.parametrize(
    ("tipo", "enumeracao"), [("FiltroSituacao", FiltroSituacao), ("ModeloImpressao", Modelo)]
)
def test_the_values_that_a_request_may_choose_from_are_those_that_the_core_knows(
    tipo: str, enumeracao: type[StrEnum]
) -> None:
    assert ESQUEMA.simples[tipo].valores == tuple(enumeracao)


def test_a_choice_is_handed_over_as_the_cores_own() -> None:
    assert pedido_de_consulta(inteira("ConsultarBoletos")).filtro.situacao is FiltroSituacao.TODOS
    assert pedido_de_emissao(inteira("EmitirBoleto")).modelo is Modelo.FATURA
