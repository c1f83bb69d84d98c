"""What people are told of the state of a debt on a day."""

from datetime import date
from typing import Any

import pytest

from tests.mundo.carteira import um_boleto
from ws.domain.carteira.boleto import Estado
from ws.domain.carteira.estado_em_palavras import estado_em_palavras, falta_pouco
from ws.domain.carteira.posicao import posicao

DOMINGO, TERCA = date(2026, 11, 8), date(2026, 11, 10)
PAGO = {"estado": Estado.LIQUIDADO, "data_pagamento": date(2026, 11, 9)}


@pytest.mark.parametrize(
    ("mudancas", "hoje", "dito", "pouco"),
    [
        ({}, date(2026, 11, 4), "A vencer", False),
        ({}, date(2026, 11, 5), "Vence em 5 dias", True),
        ({}, date(2026, 11, 9), "Vence amanhã", True),
        ({}, date(2026, 11, 10), "Vence hoje", True),
        ({}, date(2026, 11, 11), "Vencido há 1 dia", True),
        ({}, date(2026, 12, 10), "Vencido há 30 dias", True),
        ({"data_vencimento": DOMINGO}, date(2026, 11, 9), "Pague até 09/11/2026", True),
        (PAGO, date(2026, 11, 1), "Pago em 09/11/2026", False),
        ({"estado": Estado.LIQUIDADO}, date(2026, 11, 1), "Pago", False),
        ({"estado": Estado.CANCELADO}, date(2026, 11, 1), "Cancelado", False),
    ],
)
def test_the_state_is_told_by_the_day(
    mudancas: dict[str, Any], hoje: date, dito: str, *, pouco: bool
) -> None:
    um = um_boleto(**{"data_vencimento": TERCA} | mudancas)
    assert (estado_em_palavras(um, posicao(um, hoje), hoje), falta_pouco(um, hoje)) == (dito, pouco)
