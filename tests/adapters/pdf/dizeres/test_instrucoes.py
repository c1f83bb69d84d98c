"""The registered charges are told in words before the beneficiário's own instructions."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.mundo.carteira import um_boleto
from ws.adapters.pdf.dizeres.instrucoes import instrucoes
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

MULTA_PERCENT = Multa(TipoMulta.PERCENTUAL, Decimal("2.00"))
MULTA_REAIS = Multa(TipoMulta.VALOR, Decimal("15.00"))
JUROS_MES = Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.5"))
JUROS_DIA = Juros(TipoJuros.VALOR_DIA, Decimal("0.33"))
CEDO = Desconto(TipoDesconto.VALOR, Decimal("50.00"), date(2026, 11, 1))
TARDE = Desconto(TipoDesconto.PERCENTUAL, Decimal("2.5"), date(2026, 11, 5))


@pytest.mark.parametrize(
    ("mudancas", "textos"),
    [
        ({}, []),
        ({"multa": MULTA_PERCENT}, ["Após o vencimento: multa de 2% (R$ 20,00)."]),
        ({"multa": MULTA_REAIS}, ["Após o vencimento: multa de R$ 15,00."]),
        ({"juros": JUROS_DIA}, ["Após o vencimento: juros de R$ 0,33 por dia."]),
        ({"juros": JUROS_MES}, ["Após o vencimento: juros de 1,5% ao mês (R$ 0,50 por dia)."]),
        (
            {"multa": MULTA_PERCENT, "juros": JUROS_DIA},
            ["Após o vencimento: multa de 2% (R$ 20,00) e juros de R$ 0,33 por dia."],
        ),
        (
            {"multa": MULTA_PERCENT, "abatimento": Decimal("500.00")},
            ["Após o vencimento: multa de 2% (R$ 10,00)."],
        ),
        ({"multa": MULTA_PERCENT, "principal_pago": Decimal("1.00")}, ["Após o vencimento: multa de 2%."]),
        ({"juros": JUROS_MES, "valor": Decimal("5.00")}, ["Após o vencimento: juros de 1,5% ao mês."]),
        ({"multa": Multa(TipoMulta.VALOR, Decimal("0.00"))}, []),
        ({"juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.00"))}, []),
        (
            {"descontos": (TARDE, CEDO)},
            ["Desconto de R$ 50,00 até 01/11/2026; de 2,5% (R$ 25,00) até 05/11/2026."],
        ),
        ({"limite_pagamento": date(2027, 1, 9)}, ["Não receber após 09/01/2027."]),
        (
            {"multa": MULTA_REAIS, "instrucoes": ("Um.", "Dois.")},
            ["Após o vencimento: multa de R$ 15,00.", "Um.", "Dois."],
        ),
    ],
)
def test_the_rule_is_told_and_then_the_beneficiarios_own_words(
    mudancas: dict[str, Any], textos: list[str]
) -> None:
    assert list(instrucoes(um_boleto(**({"valor": Decimal("1000.00")} | mudancas)))) == textos
