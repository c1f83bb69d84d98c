"""021 Banestes.

Uses nosso_numero (8), conta (10), conta_dv (1), modalidade (1: 2 not registered, 3 pledged, 4 to 7
registered; 4 when empty); agencia (3) is printed.

Nosso número: printed ``NNNNNNNN-DD``; the first digit is módulo 11 with weights 2 to 9, the second that of the
nine with weights 2 to 10, and 10 and 11 become 0. Programs whose weights stop at 9 print a wrong second digit
whenever the first of the number is not zero. The campo livre ends with the bank and its double digit. Branch
and account printed ``AAA / CCCCCCCCC``.
Source: Banestes, layouts CNAB 240 and 400.
"""

from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import duplo, modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "021"
NUMERO_COM_DV = "021-3"
NOME = "Banestes"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("11",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Nosso número", 1, 8),
            ("Conta e dígito", 9, 19),
            ("Tipo de cobrança", 20, 20),
            ("Banco", 21, 23),
            ("Duplo dígito", 24, 25),
        ),
    ),
)
LARGURAS = {"nosso_numero": 8, "conta": 10, "conta_dv": 1}

_TIPOS = ("", "2", "3", "4", "5", "6", "7")
_REGISTRADA = "4"


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "modalidade", _TIPOS)
    inicio = "".join(campos.ler(cobranca, LARGURAS)) + (cobranca.modalidade or _REGISTRADA) + NUMERO
    return inicio + duplo.digitos(inicio)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNN-DD``."""
    nosso_numero = numero(cobranca, "nosso_numero", 8)
    primeiro = modulo11.digito(nosso_numero)
    return f"{nosso_numero}-{primeiro}{modulo11.digito(nosso_numero + primeiro, ultimo_peso=10)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAA / CCCCCCCCC``, the account with its digit."""
    conta = (numero(cobranca, "conta", 10) + cobranca.conta_dv).lstrip("0")
    return f"{cobranca.agencia.lstrip('0').zfill(3)} / {conta}" if cobranca.agencia else conta


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account, its digit and modalidade fit."""
    exigir(cobranca, "modalidade", _TIPOS)
    campos.conferir_conta(cobranca, {"agencia": 3, **LARGURAS})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
