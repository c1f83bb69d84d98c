"""085 Ailos (Cecred).

Uses convenio (6), conta (7), conta_dv (1), nosso_numero (9, or 17 with account and digit before it), carteira
(2); agencia (4) and agencia_dv are printed. Digits of branch and account are módulo 11, 10 and 11 become 0,
when not given.

Nosso número: printed with 17 digits, account, its digit and the nine; it has no digit of its own. Branch and
account printed ``AAAA-D / CCCCCCC-D``.
Source: Ailos, layout CNAB 240, and its boleto.
"""

from ws.febraban import campos
from ws.febraban.campos import numero, sequencial
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "085"
NUMERO_COM_DV = "085-0"
NOME = "Ailos"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("01",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Convênio", 1, 6),
            ("Conta e dígito", 7, 14),
            ("Nosso número", 15, 23),
            ("Carteira", 24, 25),
        ),
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    return numero(cobranca, "convenio", 6) + nosso_numero_impresso(cobranca) + numero(cobranca, "carteira", 2)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the 17 digits."""
    conta = _conta(cobranca)
    return conta + sequencial(cobranca, conta, 9)


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA-D / CCCCCCC-D``; the account alone where its branch is not known."""
    conta = _conta(cobranca)
    impressa = f"{conta[:7]}-{conta[7]}"
    if not cobranca.agencia:
        return impressa
    agencia = numero(cobranca, "agencia", 4)
    return f"{agencia}-{cobranca.agencia_dv or modulo11.digito(agencia)} / {impressa}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, convênio, account and carteira fit."""
    campos.conferir_conta(cobranca, {"agencia": 4, "convenio": 6, "conta": 7, "carteira": 2})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _conta(cobranca: Cobranca) -> str:
    """Return account and digit, 8 digits."""
    conta = numero(cobranca, "conta", 7)
    return conta + (numero(cobranca, "conta_dv", 1) if cobranca.conta_dv else modulo11.digito(conta))
