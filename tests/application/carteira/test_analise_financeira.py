"""Six figures to the cent, and how they went month by month (who asks is told in ``tests/application/cena.py``)."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.application.cena import DO_CLIENTE, Cena, recusa
from tests.fakes.clock import Clock
from tests.mundo.aurora import MATRIZ, VIZINHO
from tests.mundo.cadastro import uma_empresa
from tests.mundo.carteira import um_boleto, um_pagamento, uma_compra
from tests.mundo.dias import HOJE
from ws.application.carteira.analise_financeira import AnaliseFinanceira, PedidoDeAnalise
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Recurso
from ws.domain.carteira.analise import Analise, MesFinanceiro, UltimaCompra
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento
from ws.domain.carteira.periodo import Periodo
from ws.domain.carteira.solicitante import Solicitante

NOVEMBRO: dict[str, Any] = {"periodo_inicial": date(2026, 11, 1), "periodo_final": date(2026, 11, 30)}
ZERO = Decimal("0.00")


class Mesa(Cena):
    """The use case over the company, with these boletos, payments and purchases of C0001."""

    def __init__(self, *registros: Boleto | Pagamento | Compra, clock: Clock | None = None) -> None:
        super().__init__(clock=clock)
        for registro in registros:
            match registro:
                case Boleto():
                    self.banco.com_boletos(1, registro)
                case Pagamento():
                    self.banco.com_pagamentos(1, registro)
                case Compra():
                    self.banco.com_compras(1, registro)
        self.caso = AnaliseFinanceira(self.unidades, self.clock)

    def analisar(self, login: str = "grupo", **pedido: Any) -> Analise:
        return self.caso(self.acesso(login), PedidoDeAnalise(**pedido))

    def recusa(self, login: str = "grupo", **pedido: Any) -> Erro:
        return recusa(self.caso, self.acesso(login), PedidoDeAnalise(**pedido))


def compra(dia: int, valor: str, **mudancas: Any) -> Compra:
    """A purchase of November 2026."""
    campos = {"id": f"V{dia}", "data": date(2026, 11, dia), "valor": Decimal(valor)}
    return uma_compra(**campos | mudancas)


def boleto(dias: int, valor: str, **mudancas: Any) -> Boleto:
    """A boleto due so many days from today."""
    campos = {"id": f"B{dias}", "data_vencimento": HOJE + timedelta(dias), "valor": Decimal(valor)}
    return um_boleto(**campos | mudancas)


def pagamento(dia: date, principal: str, encargos: str = "0.00", **mudancas: Any) -> Pagamento:
    """A payment of boleto B1."""
    campos: dict[str, Any] = {"id": f"P{dia}", "data": dia, "principal": Decimal(principal)}
    return um_pagamento(encargos=Decimal(encargos), **campos | mudancas)


def nov(dia: int) -> date:
    return date(2026, 11, dia)


# --- purchases


def test_purchases_add_up_net_of_cancellations_and_returns_cash_included() -> None:
    mesa = Mesa(
        compra(1, "100.10"),
        compra(2, "250.00", valor_devolvido=Decimal("49.99")),
        compra(3, "999.99", cancelada=True),
        compra(4, "80.00", valor_devolvido=Decimal("80.00")),
        compra(5, "0.01"),
    )
    assert mesa.analisar(**NOVEMBRO).total_compras == Decimal("300.12")


def test_a_purchase_without_any_boleto_counts() -> None:
    assert Mesa(compra(10, "77.70")).analisar(**NOVEMBRO).total_compras == Decimal("77.70")


def test_purchases_on_both_ends_of_the_period_count_and_beyond_them_do_not() -> None:
    mesa = Mesa(*(compra(dia, "1.00") for dia in (9, 10, 20, 21)))
    assert mesa.analisar(periodo_inicial=nov(10), periodo_final=nov(20)).total_compras == Decimal("2.00")


def test_the_last_purchase_is_told_in_or_out_of_the_period() -> None:
    mesa = Mesa(compra(10, "30.00"), compra(20, "40.00", valor_devolvido=Decimal("5.00")))
    dentro = mesa.analisar(**NOVEMBRO)
    fora = mesa.analisar(periodo_inicial=date(2025, 1, 1), periodo_final=date(2025, 1, 31))
    assert dentro.ultima_compra == fora.ultima_compra == UltimaCompra(nov(20), Decimal("35.00"))
    assert fora.total_compras == ZERO


def test_a_purchase_that_was_undone_is_not_the_last_one() -> None:
    desfeitas = compra(22, "40.00", cancelada=True), compra(21, "50.00", valor_devolvido=Decimal("50.00"))
    assert Mesa(compra(10, "30.00"), *desfeitas).analisar().ultima_compra == UltimaCompra(
        nov(10), Decimal("30.00")
    )


def test_who_never_bought_has_no_last_purchase() -> None:
    assert Mesa().analisar().ultima_compra is None


# --- payments


def test_payments_count_charges_included_by_the_day_they_were_made() -> None:
    mesa = Mesa(
        boleto(-60, "500.00", id="B1", estado=Estado.LIQUIDADO),
        pagamento(date(2026, 10, 31), "100.00"),
        pagamento(nov(1), "200.00", "4.33"),
        pagamento(nov(30), "100.00", "0.10"),
        pagamento(date(2026, 12, 1), "100.00"),
    )
    assert mesa.analisar(**NOVEMBRO).valor_pago == Decimal("304.43")


def test_a_partial_payment_counts_what_was_paid_and_leaves_the_rest_open() -> None:
    em_parte = boleto(
        -10,
        "900.00",
        id="B1",
        aceita_parcial=True,
        principal_pago=Decimal("300.00"),
        valor_pago=Decimal("306.12"),
    )
    figuras = Mesa(em_parte, pagamento(nov(20), "300.00", "6.12")).analisar(**NOVEMBRO)
    assert (figuras.valor_pago, figuras.valor_vencido) == (Decimal("306.12"), Decimal("600.00"))


def test_what_the_source_settled_without_payments_is_neither_paid_nor_owed() -> None:
    figuras = Mesa(boleto(-5, "70.00", estado=Estado.LIQUIDADO)).analisar(**NOVEMBRO)
    assert (figuras.valor_pago, figuras.valor_a_vencer, figuras.valor_vencido) == (ZERO, ZERO, ZERO)


def test_a_payment_counts_although_its_boleto_fell_due_long_before() -> None:
    antigo = boleto(-400, "70.00", id="B1", estado=Estado.LIQUIDADO)
    assert Mesa(antigo, pagamento(nov(3), "70.00")).analisar(**NOVEMBRO).valor_pago == Decimal("70.00")


# --- what is owed


def test_open_balances_due_in_the_period_are_split_by_the_banks_term() -> None:
    mesa = Mesa(
        boleto(
            -24, "1.00"
        ),  # 31 October, a Saturday: its term is 3 November, and it is due before the period
        boleto(-23, "2.00"),  # 1 November
        boleto(-1, "4.00"),
        boleto(0, "8.00"),  # today: not overdue
        boleto(6, "16.00"),  # 30 November
        boleto(7, "32.00"),
    )
    figuras = mesa.analisar(**NOVEMBRO)
    assert (figuras.valor_vencido, figuras.valor_a_vencer) == (Decimal("6.00"), Decimal("24.00"))


def test_what_is_owed_is_the_balance_without_charges_or_discounts() -> None:
    com_abatimento = boleto(-9, "100.00", abatimento=Decimal("10.01"))
    assert Mesa(com_abatimento).analisar(**NOVEMBRO).valor_vencido == Decimal("89.99")


def test_a_title_that_the_bank_wrote_off_is_still_owed() -> None:
    baixado = boleto(-20, "640.00", situacao_banco=SituacaoBanco.BAIXADO)
    assert Mesa(baixado).analisar(**NOVEMBRO).valor_vencido == Decimal("640.00")


def test_a_cancelled_boleto_is_owed_no_more() -> None:
    figuras = Mesa(
        boleto(-5, "70.00", estado=Estado.CANCELADO), boleto(5, "1.00", estado=Estado.CANCELADO)
    ).analisar()
    assert (figuras.valor_a_vencer, figuras.valor_vencido) == (ZERO, ZERO)


def test_due_on_a_weekend_is_overdue_only_after_the_next_bank_day() -> None:
    sabado = boleto(0, "50.00", data_vencimento=nov(21))
    segunda = Clock(datetime(2026, 11, 23, 15, 0, tzinfo=UTC))
    assert Mesa(sabado, clock=segunda).analisar(**NOVEMBRO).valor_a_vencer == Decimal("50.00")
    assert Mesa(sabado).analisar(**NOVEMBRO).valor_vencido == Decimal("50.00")


@pytest.mark.parametrize(("fuso", "vencido"), [("America/Sao_Paulo", "0.00"), ("America/Noronha", "8.00")])
def test_today_is_the_companys(fuso: str, vencido: str) -> None:
    mesa = Mesa(boleto(0, "8.00"), clock=Clock(datetime(2026, 11, 25, 2, 30, tzinfo=UTC)))
    mesa.banco.com_empresa(uma_empresa(fuso=fuso))
    assert mesa.analisar(**NOVEMBRO).valor_vencido == Decimal(vencido)


# --- the period


@pytest.mark.parametrize(
    ("pedido", "esperado"),
    [
        ({}, Periodo(nov(1), nov(30))),
        ({"periodo_inicial": date(2024, 2, 10)}, Periodo(date(2024, 2, 10), date(2024, 2, 29))),
        ({"periodo_final": date(2026, 2, 28)}, Periodo(date(2026, 2, 1), date(2026, 2, 28))),
        ({"periodo_inicial": nov(7), "periodo_final": nov(7)}, Periodo(nov(7), nov(7))),
    ],
)
def test_the_period_is_the_current_month_unless_it_says_otherwise(
    pedido: dict[str, Any], esperado: Periodo
) -> None:
    assert Mesa().analisar(**pedido).periodo == esperado


def test_the_current_month_is_the_companys() -> None:
    virada = Clock(datetime(2026, 12, 1, 2, 30, tzinfo=UTC))
    assert Mesa(clock=virada).analisar().periodo == Periodo(nov(1), nov(30))


def test_the_last_day_of_a_leap_february_counts() -> None:
    bissexto = uma_compra(id="V1", data=date(2028, 2, 29), valor=Decimal("5.00"))
    assert Mesa(bissexto).analisar(periodo_inicial=date(2028, 2, 1)).total_compras == Decimal("5.00")


def test_inverted_bounds_are_501() -> None:
    erro = Mesa().recusa(periodo_inicial=nov(2), periodo_final=nov(1))
    assert (erro.codigo, erro.campo) == (Codigo.PERIODO_INVERTIDO, "periodo_inicial")


def test_sixty_months_are_analysed_and_sixty_one_are_502() -> None:
    fim = date(2026, 11, 30)
    antiga = uma_compra(id="V1", data=date(2021, 12, 1), valor=Decimal("3.00"))
    figuras = Mesa(antiga).analisar(periodo_inicial=date(2021, 12, 1), periodo_final=fim)
    assert (len(figuras.evolucao), figuras.total_compras) == (60, Decimal("3.00"))
    erro = Mesa().recusa(periodo_inicial=date(2021, 11, 30), periodo_final=fim)
    assert (erro.codigo, erro.campo) == (Codigo.PERIODO_LONGO, "periodo_final")


# --- month by month


def test_every_month_is_there_with_its_zeros_and_clipped_to_the_period() -> None:
    mesa = Mesa(
        boleto(-90, "500.00", id="B1", estado=Estado.LIQUIDADO),
        uma_compra(id="V1", data=date(2026, 8, 14), valor=Decimal("1.00")),  # a day before the period
        uma_compra(id="V2", data=date(2026, 8, 15), valor=Decimal("2.50")),
        uma_compra(id="V3", data=date(2026, 8, 31), valor=Decimal("4.00")),
        pagamento(date(2026, 10, 1), "8.00", "0.16"),
        compra(10, "16.00"),
        compra(11, "32.00"),  # a day after it
    )
    figuras = mesa.analisar(periodo_inicial=date(2026, 8, 15), periodo_final=nov(10))
    assert figuras.evolucao == (
        MesFinanceiro("2026-08", Decimal("6.50"), ZERO),
        MesFinanceiro("2026-09", ZERO, ZERO),
        MesFinanceiro("2026-10", ZERO, Decimal("8.16")),
        MesFinanceiro("2026-11", Decimal("16.00"), ZERO),
    )


def test_the_months_add_up_to_the_totals() -> None:
    mesa = Mesa(
        boleto(-90, "500.00", id="B1", estado=Estado.LIQUIDADO),
        *(uma_compra(id=f"V{m}", data=date(2026, m, 5), valor=Decimal(f"{m}.{m:02}")) for m in range(1, 12)),
        *(pagamento(date(2026, m, 6), f"{m}.99", "0.02") for m in range(1, 12)),
    )
    figuras = mesa.analisar(periodo_inicial=date(2026, 1, 1), periodo_final=nov(30))
    assert figuras.total_compras == sum(mes.total_compras for mes in figuras.evolucao) == Decimal("66.66")
    assert figuras.valor_pago == sum(mes.valor_pago for mes in figuras.evolucao) == Decimal("77.11")


def test_months_cross_the_year() -> None:
    figuras = Mesa().analisar(periodo_inicial=date(2025, 12, 31), periodo_final=date(2026, 1, 1))
    assert [mes.competencia for mes in figuras.evolucao] == ["2025-12", "2026-01"]


def test_who_did_nothing_has_zeros_with_two_places() -> None:
    figuras = Mesa().analisar(**NOVEMBRO)
    valores = figuras.total_compras, figuras.valor_pago, figuras.valor_a_vencer, figuras.valor_vencido
    assert [str(valor) for valor in valores] == ["0.00"] * 4
    assert figuras.evolucao == (MesFinanceiro("2026-11", ZERO, ZERO),)


# --- whose


def de_cada_um() -> Mesa:
    """C0001 to C0004 bought 1, 2, 4 and 8 reais, owe 10, 20, 40 and 80 and paid as much."""
    mesa = Mesa()
    for codigo, unidade in (("C0001", 1), ("C0002", 2), ("C0003", 4), ("C0004", 8)):
        dele: dict[str, Any] = {"id": codigo, "codigo_cliente": codigo}
        mesa.banco.com_compras(1, compra(1, f"{unidade}.00", **dele))
        mesa.banco.com_boletos(1, boleto(3, f"{unidade}0.00", **dele))
        mesa.banco.com_pagamentos(1, pagamento(nov(3), f"{unidade}0.00", id=codigo, boleto=codigo))
    return mesa


@pytest.mark.parametrize(
    ("login", "solicitante", "unidades"),
    [
        ("grupo", Solicitante(), 3),
        ("grupo", Solicitante(codigo_cliente="C0002"), 2),
        ("erp", Solicitante(cpf_cnpj=MATRIZ), 9),
        ("erp", DO_CLIENTE, 1),
    ],
)
def test_the_figures_are_of_the_customers_asked_for_and_of_no_other(
    login: str, solicitante: Solicitante, unidades: int
) -> None:
    mesa = de_cada_um()
    outra = um_boleto(id="C0001", valor=Decimal("7777.00"), data_vencimento=HOJE)
    mesa.banco.com_boletos(2, outra).com_compras(2, uma_compra(valor=Decimal("7777.00")))
    mesa.banco.com_pagamentos(2, um_pagamento(boleto="C0001", principal=Decimal("7777.00")))
    figuras = mesa.analisar(login, solicitante=solicitante)
    assert figuras.total_compras == Decimal(unidades)
    assert figuras.valor_a_vencer == figuras.valor_pago == Decimal(unidades * 10)


@pytest.mark.parametrize(
    ("login", "solicitante", "codigo"),
    [
        ("erp", Solicitante(), Codigo.CLIENTE_NAO_INFORMADO),
        ("grupo", Solicitante(cpf_cnpj=VIZINHO), Codigo.CLIENTE_NAO_ENCONTRADO),
        ("erp", Solicitante(MATRIZ, "C0002"), Codigo.CLIENTE_DIVERGENTE),
    ],
)
def test_whom_it_is_not_allowed_to_see_ends_the_call(
    login: str, solicitante: Solicitante, codigo: Codigo
) -> None:
    assert de_cada_um().recusa(login, solicitante=solicitante).codigo is codigo


def test_what_is_withheld_is_110_and_names_the_resource() -> None:
    mesa = Mesa()
    acesso = mesa.acesso("erp", recursos=frozenset(Recurso) - {Recurso.ANALISAR})
    erro = recusa(mesa.caso, acesso, PedidoDeAnalise(DO_CLIENTE))
    assert (erro.codigo, erro.desfecho.dados) == (
        Codigo.RECURSO_NAO_LIBERADO,
        {"recurso": Recurso.ANALISAR.value},
    )
