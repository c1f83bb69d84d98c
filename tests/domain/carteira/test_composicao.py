"""What a boleto is worth on a day, part by part, and what each part is called."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.mundo.carteira import um_boleto
from ws.domain.carteira.boleto import Estado
from ws.domain.carteira.composicao import Composicao, composicao
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.domain.carteira.posicao import posicao
from ws.febraban.grafia import reais

VENCIMENTO, ATRASADO = date(2026, 11, 10), date(2026, 11, 24)
MULTA_2 = Multa(TipoMulta.PERCENTUAL, Decimal("2.00"))
MULTA_FIXA = Multa(TipoMulta.VALOR, Decimal("5.00"))
JUROS_3 = Juros(TipoJuros.PERCENTUAL_MES, Decimal("3.00"))
JUROS_DIA = Juros(TipoJuros.VALOR_DIA, Decimal("0.33"))
DESCONTO = Desconto(TipoDesconto.PERCENTUAL, Decimal(10), date(2026, 11, 10))


def em(hoje: date, **mudancas: Any) -> Composicao:
    um = um_boleto(data_vencimento=VENCIMENTO, **mudancas)
    return composicao(um, posicao(um, hoje), hoje)


@pytest.mark.parametrize(
    ("mudancas", "hoje", "ditas"),
    [
        ({"abatimento": Decimal("9.90")}, VENCIMENTO, ["Abatimento -R$ 9,90"]),
        (
            {"aceita_parcial": True, "principal_pago": Decimal(40)},
            VENCIMENTO,
            ["Já pago -R$ 40,00"],
        ),
        ({"descontos": (DESCONTO,)}, VENCIMENTO, ["Desconto até 10/11/2026 -R$ 10,00"]),
        (
            {"multa": MULTA_2, "juros": JUROS_3},
            ATRASADO,
            ["Multa de 2% R$ 2,00", "Juros de 3% ao mês, 14 dias R$ 1,40"],
        ),
        (
            {"multa": MULTA_FIXA, "juros": JUROS_DIA},
            date(2026, 11, 11),
            ["Multa R$ 5,00", "Juros de R$ 0,33 por dia, 1 dia R$ 0,33"],
        ),
    ],
    ids=["abatimento", "paid in part", "discount", "rates", "fixed amounts, a day late"],
)
def test_each_part_says_how_it_is_reckoned(mudancas: dict[str, Any], hoje: date, ditas: list[str]) -> None:
    assert [f"{parte.nome} {reais(parte.valor)}" for parte in em(hoje, **mudancas).ajustes] == ditas


def test_the_parts_lead_from_the_registered_value_to_what_is_to_pay() -> None:
    componentes = em(ATRASADO, multa=MULTA_2, abatimento=Decimal(50)).componentes
    assert [componente.nome for componente in componentes] == [
        "Valor do boleto",
        "Abatimento",
        "Multa de 2%",
        "A pagar em 24/11/2026",
    ]
    assert (
        sum(componente.valor for componente in componentes[:-1]) == componentes[-1].valor == Decimal("51.00")
    )


def test_a_boleto_that_is_worth_its_registered_value_has_nothing_to_explain() -> None:
    composta = em(VENCIMENTO, multa=MULTA_2, juros=JUROS_3)
    assert (composta.componentes, composta.valor.valor) == ((), composta.a_pagar.valor)


@pytest.mark.parametrize("estado", [Estado.LIQUIDADO, Estado.CANCELADO])
def test_of_what_is_settled_or_cancelled_nothing_is_reckoned(estado: Estado) -> None:
    composta = em(ATRASADO, estado=estado, abatimento=Decimal(10), principal_pago=Decimal(90), multa=MULTA_2)
    assert (composta.componentes, composta.a_pagar.valor) == ((), Decimal("0.00"))
