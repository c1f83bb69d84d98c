"""A customer's boletos to measure with: no two alike, each field that most boletos have filled."""

from datetime import timedelta
from decimal import Decimal
from functools import cache

from tests.mundo.cadastro import uma_conta
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao, posicao

CONTAS = {"BRADESCO": uma_conta()}


def um(numero: int, cliente: str = "C0001") -> Boleto:
    """The boleto of that number: half of them overdue."""
    return um_boleto(
        id=f"{cliente}-{numero:06}",
        codigo_cliente=cliente,
        numero_documento=f"NF-{numero:06}",
        nosso_numero=f"{numero:011}",
        nosso_numero_impresso=f"09/{numero:011}-P",
        data_vencimento=HOJE + timedelta(days=numero % 61 - 30),
        valor=Decimal(10_000 + 137 * numero) / 100,
        linha_digitavel=f"{numero:047}",
        codigo_barras=f"{numero:044}",
    )


@cache
def itens(quantos: int) -> tuple[tuple[Boleto, Posicao], ...]:
    """So many of them, and where each stands today."""
    boletos = [um(numero) for numero in range(quantos)]
    return tuple((boleto, posicao(boleto, HOJE)) for boleto in boletos)
