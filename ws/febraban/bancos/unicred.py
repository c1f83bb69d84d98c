"""136 Unicred.

Uses agencia (4), conta (9), conta_dv (1), nosso_numero (10); carteira is printed only.

Nosso número: printed ``NNNNNNNNNN-D``; D is módulo 11, 10 and 11 become 0. Branch and account printed
``AAAA / CCCCCCCCC-D``. Source: Unicred, COB136, 2019.
"""

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "136"
NUMERO_COM_DV = "136-8"
NOME = "Unicred"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("21", "11", "31", "41", "51")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Agência", 1, 4),
            ("Conta e dígito", 5, 14),
            ("Nosso número", 15, 24),
            ("Dígito do nosso número", 25, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "conta": 9, "conta_dv": 1, "nosso_numero": 10}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    agencia, conta, conta_dv, nosso_numero = campos.ler(cobranca, LARGURAS)
    return agencia + conta + conta_dv + nosso_numero + modulo11.digito(nosso_numero)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNNNN-D``."""
    nosso_numero = numero(cobranca, "nosso_numero", 10)
    return f"{nosso_numero}-{modulo11.digito(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCCCCC-D``."""
    return f"{numero(cobranca, 'agencia', 4)} / {numero(cobranca, 'conta', 9)}-{cobranca.conta_dv}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account and its digit fit."""
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
