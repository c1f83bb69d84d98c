"""070 BRB.

Uses agencia (3), conta (7, as the bank writes it), carteira (1 not registered, 2 registered and printed by the
bank, 3 registered and printed by the beneficiário), nosso_numero (6: the sequential), modalidade (3: the
"incremento" of some agreements; zeros when empty).

Nosso número: printed with 12 digits, carteira, sequential, bank, and the double digit of the whole campo livre.
Branch and account printed ``AAA / CCCCCCC``. Source: BRB, Layout Cobrança.
"""

from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import duplo
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "070"
NUMERO_COM_DV = "070-1"
NOME = "BRB"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("3", "2", "1")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Incremento", 1, 3),
            ("Agência", 4, 6),
            ("Conta", 7, 13),
            ("Carteira", 14, 14),
            ("Sequencial do nosso número", 15, 20),
            ("Banco", 21, 23),
            ("Duplo dígito", 24, 25),
        ),
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "carteira", CARTEIRAS)
    inicio = _conta(cobranca) + cobranca.carteira + numero(cobranca, "nosso_numero", 6) + NUMERO
    return inicio + duplo.digitos(inicio)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the last 12 digits of the campo livre."""
    return campo_livre(cobranca)[13:]


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAA / CCCCCCC``."""
    conta = _conta(cobranca)
    return f"{conta[3:6]} / {conta[6:]}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account, carteira and incremento fit."""
    exigir(cobranca, "carteira", CARTEIRAS)
    campos.conferir_conta(cobranca, {"agencia": 3, "conta": 7})
    _conta(cobranca)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _conta(cobranca: Cobranca) -> str:
    """Return incremento, branch and account, 13 digits."""
    incremento = numero(cobranca, "modalidade", 3, "0")
    return incremento + numero(cobranca, "agencia", 3) + numero(cobranca, "conta", 7)
