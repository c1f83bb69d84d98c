"""Worked cases of what a boleto is worth on a day: the definitions of the contract's *Meaning*, as a table."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.mundo.carteira import um_boleto
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.domain.carteira.posicao import motivo_nao_emitivel, posicao

MULTA_2 = Multa(TipoMulta.PERCENTUAL, Decimal(2))
MULTA_FIXA = Multa(TipoMulta.VALOR, Decimal("5.00"))
JUROS_1 = Juros(TipoJuros.PERCENTUAL_MES, Decimal(1))
JUROS_DIA = Juros(TipoJuros.VALOR_DIA, Decimal("0.33"))
TRES_DESCONTOS = (
    Desconto(TipoDesconto.PERCENTUAL, Decimal(5), date(2026, 11, 1)),
    Desconto(TipoDesconto.PERCENTUAL, Decimal(3), date(2026, 11, 5)),
    Desconto(TipoDesconto.VALOR, Decimal("1.50"), date(2026, 11, 8)),
)
PAGO_50 = {"principal_pago": Decimal("50.00"), "valor_pago": Decimal("50.00"), "aceita_parcial": True}

# reason, boleto, today: situation, balance, -discount, +multa, +juros, =updated value, days late
CASOS: list[tuple[str, dict[str, Any], date, str]] = [
    ("due in the future", {}, date(2026, 11, 9), "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d"),
    (
        "due today is not overdue",
        {"multa": MULTA_2},
        date(2026, 11, 10),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "one day late: multa once, juros of a day",
        {"multa": MULTA_2, "juros": JUROS_1},
        date(2026, 11, 11),
        "VENCIDO 100.00 -0.00 +2.00 +0.03 =102.03 1d",
    ),
    (
        "thirty days late is one month of juros",
        {"juros": JUROS_1},
        date(2026, 12, 10),
        "VENCIDO 100.00 -0.00 +0.00 +1.00 =101.00 30d",
    ),
    (
        "fixed multa and juros a day",
        {"multa": MULTA_FIXA, "juros": JUROS_DIA},
        date(2026, 11, 20),
        "VENCIDO 100.00 -0.00 +5.00 +3.30 =108.30 10d",
    ),
    (
        "half a cent rounds up",
        {"valor": Decimal("0.25"), "multa": MULTA_2},
        date(2026, 11, 11),
        "VENCIDO 0.25 -0.00 +0.01 +0.00 =0.26 1d",
    ),
    (
        "overdue with no charges registered",
        {},
        date(2026, 11, 11),
        "VENCIDO 100.00 -0.00 +0.00 +0.00 =100.00 1d",
    ),
    (
        "due on Saturday, still in time on Monday",
        {"data_vencimento": date(2026, 11, 7), "multa": MULTA_2},
        date(2026, 11, 9),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "due on Saturday, charged from Saturday on Tuesday",
        {"data_vencimento": date(2026, 11, 7), "juros": JUROS_DIA},
        date(2026, 11, 10),
        "VENCIDO 100.00 -0.00 +0.00 +0.99 =100.99 3d",
    ),
    (
        "due on a national holiday",
        {"data_vencimento": date(2026, 11, 20)},
        date(2026, 11, 23),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "due on Carnival Monday, payable on Wednesday",
        {"data_vencimento": date(2026, 2, 16)},
        date(2026, 2, 18),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "due on Carnival Monday, overdue on Thursday",
        {"data_vencimento": date(2026, 2, 16)},
        date(2026, 2, 19),
        "VENCIDO 100.00 -0.00 +0.00 +0.00 =100.00 3d",
    ),
    (
        "due on Corpus Christi",
        {"data_vencimento": date(2026, 6, 4)},
        date(2026, 6, 5),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "first discount, on its last day",
        {"descontos": TRES_DESCONTOS},
        date(2026, 11, 1),
        "A_VENCER 100.00 -5.00 +0.00 +0.00 =95.00 0d",
    ),
    (
        "second discount, the day after",
        {"descontos": TRES_DESCONTOS},
        date(2026, 11, 2),
        "A_VENCER 100.00 -3.00 +0.00 +0.00 =97.00 0d",
    ),
    (
        "third discount, an amount",
        {"descontos": TRES_DESCONTOS},
        date(2026, 11, 8),
        "A_VENCER 100.00 -1.50 +0.00 +0.00 =98.50 0d",
    ),
    (
        "discounts over",
        {"descontos": TRES_DESCONTOS},
        date(2026, 11, 9),
        "A_VENCER 100.00 -0.00 +0.00 +0.00 =100.00 0d",
    ),
    (
        "discounts listed out of order",
        {"descontos": TRES_DESCONTOS[::-1]},
        date(2026, 10, 20),
        "A_VENCER 100.00 -5.00 +0.00 +0.00 =95.00 0d",
    ),
    (
        "a discount never passes the balance",
        {"descontos": (Desconto(TipoDesconto.VALOR, Decimal(150), date(2026, 11, 9)),)},
        date(2026, 11, 2),
        "A_VENCER 100.00 -100.00 +0.00 +0.00 =0.00 0d",
    ),
    (
        "a discount later than the term does not survive it",
        {"descontos": (Desconto(TipoDesconto.VALOR, Decimal(9), date(2026, 12, 31)),)},
        date(2026, 11, 11),
        "VENCIDO 100.00 -0.00 +0.00 +0.00 =100.00 1d",
    ),
    (
        "abatimento lowers the balance",
        {"abatimento": Decimal("10.00")},
        date(2026, 11, 2),
        "A_VENCER 90.00 -0.00 +0.00 +0.00 =90.00 0d",
    ),
    (
        "a percentage of discount is of the registered value, whatever was taken off",
        {"abatimento": Decimal("10.00"), "descontos": TRES_DESCONTOS},
        date(2026, 11, 1),
        "A_VENCER 90.00 -5.00 +0.00 +0.00 =85.00 0d",
    ),
    (
        "a percentage of discount is of the registered value, whatever was paid",
        {"descontos": TRES_DESCONTOS, **PAGO_50},
        date(2026, 11, 1),
        "A_VENCER 50.00 -5.00 +0.00 +0.00 =45.00 0d",
    ),
    (
        "multa and juros are not of what was taken off",
        {"abatimento": Decimal("10.00"), "multa": MULTA_2, "juros": JUROS_1},
        date(2026, 12, 10),
        "VENCIDO 90.00 -0.00 +1.80 +0.90 =92.70 30d",
    ),
    (
        "half a cent of discount rounds up",
        {"valor": Decimal("0.10"), "descontos": TRES_DESCONTOS},
        date(2026, 11, 1),
        "A_VENCER 0.10 -0.01 +0.00 +0.00 =0.09 0d",
    ),
    (
        "half a cent of juros rounds up",
        {"valor": Decimal("0.50"), "juros": JUROS_1},
        date(2026, 12, 10),
        "VENCIDO 0.50 -0.00 +0.00 +0.01 =0.51 30d",
    ),
    (
        "charges fall on what is left to pay",
        {**PAGO_50, "multa": MULTA_2, "juros": JUROS_1},
        date(2026, 12, 10),
        "VENCIDO 50.00 -0.00 +1.00 +0.50 =51.50 30d",
    ),
    (
        "settled owes nothing, whatever was paid",
        {"estado": Estado.LIQUIDADO, "multa": MULTA_2},
        date(2026, 12, 10),
        "LIQUIDADO 0.00 -0.00 +0.00 +0.00 =0.00 0d",
    ),
    (
        "cancelled owes nothing",
        {"estado": Estado.CANCELADO},
        date(2026, 12, 10),
        "CANCELADO 0.00 -0.00 +0.00 +0.00 =0.00 0d",
    ),
    (
        "paid in full but not settled by the source stays open",
        {"principal_pago": Decimal("100.00")},
        date(2026, 11, 2),
        "A_VENCER 0.00 -0.00 +0.00 +0.00 =0.00 0d",
    ),
    (
        "paid more than owed is not a negative balance",
        {"principal_pago": Decimal("120.00")},
        date(2026, 11, 2),
        "A_VENCER 0.00 -0.00 +0.00 +0.00 =0.00 0d",
    ),
    (
        "late with nothing left to pay: no charges either",
        {"principal_pago": Decimal("100.00"), "multa": MULTA_FIXA, "juros": JUROS_DIA},
        date(2026, 11, 20),
        "VENCIDO 0.00 -0.00 +0.00 +0.00 =0.00 10d",
    ),
    (
        "written off at the bank, still owed",
        {"situacao_banco": SituacaoBanco.BAIXADO, "multa": MULTA_2},
        date(2026, 11, 11),
        "VENCIDO 100.00 -0.00 +2.00 +0.00 =102.00 1d",
    ),
]


def boleto(mudancas: dict[str, Any]) -> Boleto:
    """One of R$ 100.00 that is due on Tuesday, 10/11/2026."""
    return um_boleto(**({"data_vencimento": date(2026, 11, 10)} | mudancas))


@pytest.mark.parametrize(
    ("mudancas", "hoje", "esperado"), [caso[1:] for caso in CASOS], ids=[caso[0] for caso in CASOS]
)
def test_a_boletos_position_is_worked_out_to_the_cent(
    mudancas: dict[str, Any], hoje: date, esperado: str
) -> None:
    p = posicao(boleto(mudancas), hoje)

    assert esperado == (
        f"{p.situacao} {p.saldo} -{p.desconto} +{p.multa} +{p.juros} ={p.valor_atualizado} {p.dias_atraso}d"
    )


@pytest.mark.parametrize(
    ("mudancas", "motivo"),
    [
        ({}, None),
        ({"data_vencimento": date(2026, 1, 5)}, None),
        ({"estado": Estado.LIQUIDADO}, Codigo.BOLETO_LIQUIDADO),
        ({"estado": Estado.LIQUIDADO, "situacao_banco": SituacaoBanco.BAIXADO}, Codigo.BOLETO_LIQUIDADO),
        ({"estado": Estado.CANCELADO}, Codigo.BOLETO_CANCELADO),
        ({"situacao_banco": SituacaoBanco.BAIXADO}, Codigo.BOLETO_BAIXADO),
        ({"situacao_banco": SituacaoBanco.REJEITADO}, Codigo.BOLETO_REJEITADO),
        ({"situacao_banco": SituacaoBanco.EM_CARTORIO}, Codigo.BOLETO_EM_CARTORIO),
        ({"situacao_banco": SituacaoBanco.PROTESTADO}, Codigo.BOLETO_EM_CARTORIO),
        ({"principal_pago": Decimal("1.00")}, Codigo.BOLETO_PAGO_EM_PARTE),
        ({"principal_pago": Decimal("1.00"), "aceita_parcial": True}, None),
        ({"principal_pago": Decimal("100.00"), "aceita_parcial": True}, Codigo.BOLETO_PAGO_EM_PARTE),
        ({"limite_pagamento": date(2026, 11, 14)}, Codigo.BOLETO_FORA_DO_PRAZO),
        ({"limite_pagamento": date(2026, 11, 15)}, None),
        ({"codigo_barras": "", "linha_digitavel": ""}, Codigo.BOLETO_INCOMPLETO),
    ],
)
def test_what_may_not_be_reissued_says_why(mudancas: dict[str, Any], motivo: Codigo | None) -> None:
    assert motivo_nao_emitivel(boleto(mudancas), date(2026, 11, 15)) is motivo


def test_an_overdue_boleto_can_still_be_reissued() -> None:
    assert posicao(boleto({}), date(2026, 12, 31)).emitivel
