"""033 Santander.

Uses convenio (7: código do beneficiário, PSK), nosso_numero (12, or 13 with its digit), carteira (3),
modalidade (the IOS of insurers: 7, 8 or 9 per cent; 0 or empty for all others); agencia (4) is printed.

Nosso número: printed ``NNNNNNNNNNNN-D``; D is módulo 11, 10 and 11 become 0. Agency and code printed ``AAAA /
CCCCCCC``.
Source: Santander, Cobrança: código de barras, v3.5.
"""

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban import campos
from ws.febraban.campos import exigir, numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "033"
NUMERO_COM_DV = "033-7"
NOME = "Santander"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("101", "102", "104", "201")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Fixo 9", 1, 1),
            ("Código do beneficiário", 2, 8),
            ("Nosso número", 9, 20),
            ("Dígito do nosso número", 21, 21),
            ("IOS", 22, 22),
            ("Carteira", 23, 25),
        ),
    ),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    exigir(cobranca, "modalidade", ("", "0", "7", "8", "9"))
    convenio, carteira = numero(cobranca, "convenio", 7), numero(cobranca, "carteira", 3)
    return "9" + convenio + _nosso_numero(cobranca) + (cobranca.modalidade or "0") + carteira


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNNNNNNN-D``."""
    nosso_numero = _nosso_numero(cobranca)
    return f"{nosso_numero[:-1]}-{nosso_numero[-1]}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCCC``; the code alone where the account does not say its branch."""
    convenio = numero(cobranca, "convenio", 7)
    return f"{cobranca.agencia.zfill(4)} / {convenio}" if cobranca.agencia else convenio


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, code, carteira and IOS fit."""
    exigir(cobranca, "modalidade", ("", "0", "7", "8", "9"))
    campos.conferir_conta(cobranca, {"agencia": 4, "convenio": 7, "carteira": 3})


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    nosso_numero = _nosso_numero(cobranca)
    if nosso_numero[-1] != modulo11.digito(nosso_numero[:-1]):
        raise Erro(CodigoDoPapel.NOSSO_NUMERO_DO_SANTANDER, campo="nosso_numero")


def _nosso_numero(cobranca: Cobranca) -> str:
    """Return the 13 positions, the digit computed unless given."""
    if len(cobranca.nosso_numero) == 13:
        return numero(cobranca, "nosso_numero", 13)
    nosso_numero = numero(cobranca, "nosso_numero", 12)
    return nosso_numero + modulo11.digito(nosso_numero)
