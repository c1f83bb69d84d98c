"""756 Sicoob (Bancoob).

Uses carteira (1), agencia (4: cooperativa), modalidade (2: 01 simple registered when empty, 02, 03…),
convenio (7: código do cliente, its digit included), nosso_numero (7), parcela (3: 001 when empty).

The digit of the nosso número: cooperativa 4, cliente 10 and number 7, weights 3, 1, 9, 7 from the left,
modulo 11; a remainder of 0 or 1 gives 0, another one 11 minus it. Printed ``AAAA / CCCCCC-D`` and ``NNNNNNN-D``.
Source: Sicoob, Manual de Cobrança, 3.13.
"""

from itertools import cycle, islice

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo11
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "756"
NUMERO_COM_DV = "756-0"
NOME = "Sicoob"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("1", "2", "3", "5")
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "Cobrança",
        (
            ("Carteira", 1, 1),
            ("Cooperativa", 2, 5),
            ("Modalidade", 6, 7),
            ("Código do cliente", 8, 14),
            ("Nosso número", 15, 21),
            ("Dígito do nosso número", 22, 22),
            ("Parcela", 23, 25),
        ),
    ),
)

_PESOS = tuple(islice(cycle((3, 1, 9, 7)), 21))


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    cooperativa, cliente, nosso_numero = _partes(cobranca)
    carteira, modalidade = numero(cobranca, "carteira", 1), numero(cobranca, "modalidade", 2, "01")
    dv = _dv(cooperativa, cliente, nosso_numero)
    return (
        carteira
        + cooperativa
        + modalidade
        + cliente
        + nosso_numero
        + dv
        + numero(cobranca, "parcela", 3, "1")
    )


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``NNNNNNN-D``."""
    cooperativa, cliente, nosso_numero = _partes(cobranca)
    return f"{nosso_numero}-{_dv(cooperativa, cliente, nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCCC-D``."""
    cliente = numero(cobranca, "convenio", 7)
    return f"{numero(cobranca, 'agencia', 4)} / {cliente[:-1]}-{cliente[-1]}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless cooperative, client, carteira and modalidade fit."""
    campos.conferir_conta(cobranca, {"carteira": 1, "agencia": 4, "convenio": 7})
    numero(cobranca, "modalidade", 2, "01")


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _partes(cobranca: Cobranca) -> tuple[str, str, str]:
    return (
        numero(cobranca, "agencia", 4),
        numero(cobranca, "convenio", 7),
        numero(cobranca, "nosso_numero", 7),
    )


def _dv(cooperativa: str, cliente: str, nosso_numero: str) -> str:
    resto = modulo11.resto_com(cooperativa + cliente.zfill(10) + nosso_numero, _PESOS)
    return "0" if resto < 2 else str(11 - resto)
