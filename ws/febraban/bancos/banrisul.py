"""041 Banrisul.

Uses agencia (4), convenio (7: código do beneficiário without its two digits), nosso_numero (8), modalidade (1
the bank issues the title, 2 or empty the beneficiário does).

Number, code and campo livre have the double digit. Printed ``NNNNNNNN-DD`` and ``AAAA / CCCCCC.C.DD``. The older
layout with a branch of three digits and 041 at the end was retired by the bank and is not computed.
Source: Banrisul, Manual de Cobrança, CNAB 240 and 400.
"""

from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import duplo
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "041"
NUMERO_COM_DV = "041-8"
NOME = "Banrisul"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("1", "2")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Produto", 1, 1),
            ("Fixo 1", 2, 2),
            ("Agência", 3, 6),
            ("Código do beneficiário", 7, 13),
            ("Nosso número", 14, 21),
            ("Fixo 40", 22, 23),
            ("Duplo dígito", 24, 25),
        ),
    ),
)
LARGURAS = {"agencia": 4, "convenio": 7, "nosso_numero": 8}

_PRODUTOS = ("", "1", "2")
_EMISSAO_DIRETA = "2"


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "modalidade", _PRODUTOS)
    inicio = (cobranca.modalidade or _EMISSAO_DIRETA) + "1" + "".join(campos.ler(cobranca, LARGURAS)) + "40"
    return inicio + duplo.digitos(inicio)


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNN-DD``."""
    nosso_numero = numero(cobranca, "nosso_numero", 8)
    return f"{nosso_numero}-{duplo.digitos(nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCC.C.DD``."""
    codigo = numero(cobranca, "convenio", 7)
    return f"{numero(cobranca, 'agencia', 4)} / {codigo[:6]}.{codigo[6]}.{duplo.digitos(codigo)}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, code and modalidade fit."""
    exigir(cobranca, "modalidade", _PRODUTOS)
    campos.conferir_conta(cobranca, LARGURAS)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)
