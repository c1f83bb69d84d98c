"""Statements of a whole call, login included: as many for much as for little."""

import pytest

from tests.adapters.db.espiao import espiar
from tests.doors.casa import ERP, PEDIDOS, Casa, boleto
from tests.doors.portas.porta import Pedido
from tests.fakes.banco import Banco
from tests.mundo.aurora import AURORA
from tests.mundo.carteira import uma_compra
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.domain.carteira.solicitante import Solicitante

DO_CLIENTE = Solicitante(codigo_cliente="C0001")
IDS = tuple(f"M{n:03}" for n in range(100))
TRES = tuple(f"{letra}@exemplo.com.br" for letra in "abc")


@pytest.fixture
def cheia(casa_em_memoria: Casa) -> Casa:
    """A hundred more boletos and purchases of C0001; the integrator was already here today."""
    casa_em_memoria.gravar(
        Banco()
        .com_boletos(AURORA, *(boleto(id_boleto, 5, "10.00") for id_boleto in IDS))
        .com_compras(1, *(uma_compra(id=id_boleto) for id_boleto in IDS))
    )
    casa_em_memoria.codigo(ERP, PedidoDeConsulta(DO_CLIENTE))
    return casa_em_memoria


def comandos(casa: Casa, pedido: Pedido, codigo: str = "000") -> list[str]:
    """The SQL of a call that ends so."""
    with espiar(casa.aplicacao.engine) as vistos:
        assert casa.codigo(ERP, pedido) == codigo
    return [sql for sql, _ in vistos]


def custo(casa: Casa, pedido: Pedido) -> int:
    return len(comandos(casa, pedido))


def test_a_page_of_a_hundred_costs_what_a_page_of_one_costs(cheia: Casa) -> None:
    custos = [custo(cheia, PedidoDeConsulta(DO_CLIENTE, registros_por_pagina=n)) for n in (1, 100)]
    assert custos == [5, 5]  # who asks, the customer, the page, the totals, the accounts


def test_issuing_fifty_costs_what_issuing_one_costs(cheia: Casa) -> None:
    custos = [custo(cheia, PedidoDeEmissao(IDS[:n], DO_CLIENTE)) for n in (1, 50)]
    assert custos == [6, 6]  # who asks, the customer, the boletos, the accounts; the emissions, the audit


def test_sending_fifty_to_three_costs_what_sending_one_to_one_costs(cheia: Casa) -> None:
    pedidos = PedidoDeEnvio(IDS[:1], TRES[:1], DO_CLIENTE), PedidoDeEnvio(IDS[50:], TRES, DO_CLIENTE)
    assert len({custo(cheia, pedido) for pedido in pedidos}) == 1


def test_analysing_a_hundred_costs_what_analysing_one_costs(cheia: Casa) -> None:
    custos = [custo(cheia, PedidoDeAnalise(Solicitante(codigo_cliente=c))) for c in ("C0001", "C0002")]
    assert custos == [6, 6]  # who asks, the customer, the four questions


@pytest.mark.parametrize("operacao", ["emitir", "enviar"])
def test_another_customers_boleto_costs_what_one_never_issued_costs(cheia: Casa, operacao: str) -> None:
    alheio, inexistente = (comandos(cheia, PEDIDOS[operacao](DO_CLIENTE, um), "310") for um in ("V1", "X9"))
    assert alheio == inexistente
