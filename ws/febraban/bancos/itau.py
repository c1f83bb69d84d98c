"""341 Itaú.

Uses carteira (3), nosso_numero (8), agencia (4), conta (5), conta_dv (the DAC of branch and account: computed
when not given). The special carteiras (107, 122, 142, 143, 196, 198) use numero_documento (7, "seu número")
and convenio (5, código do cliente) instead of branch and account in the campo livre.

Every digit is a módulo 10. The DAC of the nosso número is that of agência, conta, carteira and number; for
the carteiras 126, 131, 146, 150 and 168 that of carteira and number. Carteira 112 follows the general rule,
as the bank's list of exceptions has it; its numbers come from the bank. Printed ``AAAA / CCCCC-D`` and
``109/NNNNNNNN-D``.
Source: Itaú, Cobrança, layouts CNAB 240 and 400, 2012 to 2021.
"""

from ws.febraban import campos
from ws.febraban.campos import numero
from ws.febraban.cobranca import Cobranca
from ws.febraban.digitos import modulo10
from ws.febraban.local_pagamento import QUALQUER_BANCO
from ws.febraban.posicoes import Layout

NUMERO = "341"
NUMERO_COM_DV = "341-7"
NOME = "Itaú"
LOCAL_PAGAMENTO = QUALQUER_BANCO
CARTEIRAS: tuple[str, ...] = ("109", "112", "175", "157", "174", "196")

_ESPECIAIS = ("107", "122", "142", "143", "196", "198")
_SEM_CONTA_NO_DAC = frozenset({"126", "131", "146", "150", "168"})

_GERAL = (
    ("Carteira", 1, 3),
    ("Nosso número", 4, 11),
    ("DAC do nosso número", 12, 12),
    ("Agência", 13, 16),
    ("Conta", 17, 21),
    ("DAC da conta", 22, 22),
    ("Zeros", 23, 25),
)
_ESPECIAL = (
    ("Carteira", 1, 3),
    ("Nosso número", 4, 11),
    ("Seu número", 12, 18),
    ("Código do cliente", 19, 23),
    ("DAC", 24, 24),
    ("Zero", 25, 25),
)
LAYOUTS: tuple[Layout, ...] = (
    *(Layout("Carteira especial", _ESPECIAL, ((1, carteira),)) for carteira in _ESPECIAIS),
    Layout("Cobrança", _GERAL),
)


def campo_livre(cobranca: Cobranca) -> str:
    """Return the 25 digits."""
    carteira, nosso_numero = numero(cobranca, "carteira", 3), numero(cobranca, "nosso_numero", 8)
    if carteira in _ESPECIAIS:
        inicio = (
            carteira
            + nosso_numero
            + numero(cobranca, "numero_documento", 7)
            + numero(cobranca, "convenio", 5)
        )
        return inicio + modulo10.digito(inicio) + "0"
    conta = _conta(cobranca)
    return (
        carteira
        + nosso_numero
        + _dac(conta, carteira, nosso_numero)
        + conta
        + _dac_conta(cobranca, conta)
        + "000"
    )


def nosso_numero_impresso(cobranca: Cobranca) -> str:
    """Return ``CCC/NNNNNNNN-D``."""
    carteira, nosso_numero = numero(cobranca, "carteira", 3), numero(cobranca, "nosso_numero", 8)
    return f"{carteira}/{nosso_numero}-{_dac(_conta(cobranca), carteira, nosso_numero)}"


def agencia_codigo_impresso(cobranca: Cobranca) -> str:
    """Return ``AAAA / CCCCC-D``."""
    conta = _conta(cobranca)
    return f"{conta[:4]} / {conta[4:]}-{_dac_conta(cobranca, conta)}"


def conferir_conta(cobranca: Cobranca) -> None:
    """Raise unless branch, account and carteira fit."""
    campos.conferir_conta(cobranca, {"agencia": 4, "conta": 5, "carteira": 3})
    if numero(cobranca, "carteira", 3) in _ESPECIAIS:
        numero(cobranca, "convenio", 5)


def conferir(cobranca: Cobranca) -> None:
    """Raise unless account and nosso número fit."""
    conferir_conta(cobranca)
    campo_livre(cobranca)


def _conta(cobranca: Cobranca) -> str:
    return numero(cobranca, "agencia", 4) + numero(cobranca, "conta", 5)


def _dac_conta(cobranca: Cobranca, conta: str) -> str:
    return numero(cobranca, "conta_dv", 1) if cobranca.conta_dv else modulo10.digito(conta)


def _dac(conta: str, carteira: str, nosso_numero: str) -> str:
    return modulo10.digito(("" if carteira in _SEM_CONTA_NO_DAC else conta) + carteira + nosso_numero)
