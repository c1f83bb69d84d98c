"""745 Citibank.

Uses modalidade (3: portfólio), convenio (9: conta cosmos, base, sequence and digit; a tenth digit at the left
is zero), nosso_numero (11); agencia (4) is printed. Carteira is always 3.

Nosso número: printed ``NNNNNNNNNNN.D``; D is módulo 11, 10 and 11 become 0. Branch and code printed
``AAAA / CCCCCCCCCC``. Source: Citibank, Manual técnico-operacional de Cobrança, V.6.
"""

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "745"
NUMERO_COM_DV = "745-5"
NOME = "Citibank"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("3",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Produto", 1, 1),
            ("Portfólio", 2, 4),
            ("Conta cosmos", 5, 13),
            ("Nosso número", 14, 24),
            ("Dígito do nosso número", 25, 25),
        ),
    ),
)
LARGURAS = {"modalidade": 3, "convenio": 9, "nosso_numero": 11}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    portfolio, conta, nosso_numero = campos.ler(cobranca, LARGURAS)
    return "3" + portfolio + conta + nosso_numero + modulo11.digito(nosso_numero)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNNNNN.D``."""
    nosso_numero = numero(cobranca, "nosso_numero", 11)
    return f"{nosso_numero}.{modulo11.digito(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCCCCCC``; the code alone where the branch is not known."""
    conta = numero(cobranca, "convenio", 9).zfill(10)
    return f"{cobranca.agencia.zfill(4)} / {conta}" if cobranca.agencia else conta


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, portfólio and account fit."""
    campos.conferir_conta(cobranca, {"agencia": 4, **LARGURAS})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
