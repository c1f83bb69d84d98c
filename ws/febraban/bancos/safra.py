"""422 Safra.

Uses agencia (4), agencia_dv (1), conta (8), conta_dv (1), nosso_numero (8), modalidade (2 or empty
registered, 4 express).

Nosso número: printed ``NNNNNNNN-D``; D is módulo 11, where 10 becomes 0 and 11 becomes 1. Branch and account
printed with their digits, ``AAAAA / CCCCCCCCC``.
Source: Safra, Cobrança, 2010.
"""

from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "422"
NUMERO_COM_DV = "422-7"
NOME = "Safra"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("1", "2")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Fixo 7", 1, 1),
            ("Agência e dígito", 2, 6),
            ("Conta e dígito", 7, 15),
            ("Nosso número", 16, 23),
            ("Dígito do nosso número", 24, 24),
            ("Tipo de cobrança", 25, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "agencia_dv": 1, "conta": 8, "conta_dv": 1, "nosso_numero": 8}

_TIPOS = ("", "2", "4")
_REGISTRADA = "2"


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "modalidade", _TIPOS)
    *conta, nosso_numero = campos.ler(cobranca, LARGURAS)
    return "7" + "".join(conta) + nosso_numero + _dv(nosso_numero) + (cobranca.modalidade or _REGISTRADA)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNN-D``."""
    nosso_numero = numero(cobranca, "nosso_numero", 8)
    return f"{nosso_numero}-{_dv(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAAA / CCCCCCCCC``."""
    agencia, conta = numero(cobranca, "agencia", 4), numero(cobranca, "conta", 8)
    return f"{agencia}{cobranca.agencia_dv} / {conta}{cobranca.conta_dv}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account, their digits and modalidade fit."""
    exigir(cobranca, "modalidade", _TIPOS)
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _dv(nosso_numero: str) -> str:
    return modulo11.digito(nosso_numero, onze="1")
