"""A title computed from its account, number, due date and value: everything the paper shows that is not on
the invoice.

>>> cobranca = Cobranca("237", carteira="06", agencia="1234", conta="56789", nosso_numero="2")
>>> calcular(cobranca, date(2026, 12, 31), Decimal("127.50"))  # doctest: +NORMALIZE_WHITESPACE
Titulo(codigo_barras='23796167700000127501234060000000000200567890',
       linha_digitavel='23791234096000000000102005678901616770000012750',
       nosso_numero_impresso='06/00000000002-9',
       agencia_codigo='1234 / 0056789')
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ws.febraban import bancos, codigo_barras, linha_digitavel
from ws.febraban.cobranca import Cobranca


@dataclass(frozen=True, slots=True)
class Titulo:
    """Bar code (44 digits), linha digitável (47), and the two fields printed the bank's way."""

    codigo_barras: str
    linha_digitavel: str
    nosso_numero_impresso: str
    agencia_codigo: str


def calcular(cobranca: Cobranca, vencimento: date | None, valor: Decimal) -> Titulo:
    """Compute a title by the rule of its bank; without due date the bar code has none."""
    if not valor and not cobranca.sem_valor:
        cobranca = replace(cobranca, sem_valor=True)
    banco = bancos.banco(cobranca.banco)
    codigo = codigo_barras.montar(cobranca.banco, vencimento, valor, banco.campo_livre(cobranca))
    return Titulo(
        codigo,
        linha_digitavel.de_codigo_barras(codigo),
        banco.nosso_numero_impresso(cobranca),
        banco.agencia_codigo_impresso(cobranca),
    )
