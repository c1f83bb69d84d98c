"""004 Banco do Nordeste.

Uses agencia (4), conta (7), conta_dv (1), nosso_numero (7), carteira (2).

Nosso número: printed ``NNNNNNN-D``; D is módulo 11 with weights 2 to 8, 10 and 11 become 0. Branch and account
printed ``AAAA/CCCCCCC-D``.
Source: Banco do Nordeste, Cobrança Eletrônica, CNAB 400.
"""

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "004"
NUMERO_COM_DV = "004-3"
NOME = "Banco do Nordeste"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("21", "31", "41")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Agência", 1, 4),
            ("Conta", 5, 11),
            ("Dígito da conta", 12, 12),
            ("Nosso número", 13, 19),
            ("Dígito do nosso número", 20, 20),
            ("Carteira", 21, 22),
            ("Zeros", 23, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "conta": 7, "conta_dv": 1, "nosso_numero": 7, "carteira": 2}


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    agencia, conta, conta_dv, nosso_numero, carteira = campos.ler(cobranca, LARGURAS)
    return agencia + conta + conta_dv + nosso_numero + _dv(nosso_numero) + carteira + "000"


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNN-D``."""
    nosso_numero = numero(cobranca, "nosso_numero", 7)
    return f"{nosso_numero}-{_dv(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA/CCCCCCC-D``."""
    return f"{numero(cobranca, 'agencia', 4)}/{numero(cobranca, 'conta', 7)}-{cobranca.conta_dv}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account, its digit and carteira fit."""
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _dv(nosso_numero: str) -> str:
    return modulo11.digito(nosso_numero, ultimo_peso=8)
