"""655 Banco Votorantim (BV).

Uses convenio (10), carteira (3), nosso_numero (10, its digit included: the bank computes it); agencia (4) is
printed.

Nosso número: printed as it is. Branch and code printed ``AAAA / CCCCCCCCCC``.
Source: boletos published with boletonet.
"""

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "655"
NUMERO_COM_DV = "655-6"
NOME = "Banco Votorantim"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("500",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Convênio", 1, 10),
            ("Carteira", 11, 13),
            ("Nosso número e dígito", 14, 23),
            ("Zeros", 24, 25),
        ),
    ),
)
LARGURAS = {"convenio": 10, "carteira": 3, "nosso_numero": 10}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    return "".join(campos.ler(cobranca, LARGURAS)) + "00"


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return the ten digits."""
    return numero(cobranca, "nosso_numero", 10)


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCCCCCC``; the code alone where the branch is not known."""
    convenio = numero(cobranca, "convenio", 10)
    return f"{cobranca.agencia.zfill(4)} / {convenio}" if cobranca.agencia else convenio


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, convênio and carteira fit."""
    campos.conferir_conta(cobranca, {"agencia": 4, **LARGURAS})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
