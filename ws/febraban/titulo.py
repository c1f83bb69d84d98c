"""A title computed from its account, number, due date and value: everything the paper shows that is not on
the invoice.

>>> cobranca = Cobranca("237", carteira="06", agencia="1234", conta="56789", nosso_numero="2")
>>> titulo = calcular(cobranca, date(2026, 12, 31), Decimal("127.50"))
>>> titulo.codigo_barras
'23791167700000127501234060000000000200567890'
>>> titulo.linha_digitavel
'23791234056000000000402005678905116770000012750'
>>> titulo.nosso_numero_impresso, titulo.agencia_codigo
('06/00000000002-9', '1234-3 / 0056789-2')
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca
from ws.febraban.codigo import codigo_barras, linha_digitavel


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
