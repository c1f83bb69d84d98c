"""Módulo 11: weights from the right, 2 up to a last one (9 unless a bank says 7 or 10), then 2 again.

The raw result is 11 minus the remainder, 1 to 11; what 10 and 11 become is a rule of each bank, so both are
asked for.
Source: FEBRABAN, Convention of the Cobrança, annex on the general digit.

>>> digito("0000000000123")
'6'
>>> digito("0600000000002", ultimo_peso=7, dez="P")
'9'
"""

from functools import cache
from operator import mul

_VALOR = bytes(c - 48 if 48 <= c <= 57 else 0 for c in range(256))


def resto(numero: str, ultimo_peso: int = 9) -> int:
    """Return the weighted sum of a string of digits, modulo 11."""
    return resto_com(numero, _pesos(len(numero), ultimo_peso))


def resto_com(numero: str, pesos: tuple[int, ...]) -> int:
    """Return the same with other weights, one for each digit in reading order."""
    soma: int = sum(map(mul, numero.encode().translate(_VALOR), pesos))
    return soma % 11


def digito(numero: str, ultimo_peso: int = 9, dez: str = "0", onze: str = "0") -> str:
    """Return 11 minus the remainder, with ``dez`` written for 10 and ``onze`` for 11."""
    bruto = 11 - resto(numero, ultimo_peso)
    return str(bruto) if bruto < 10 else dez if bruto == 10 else onze


@cache
def _pesos(tamanho: int, ultimo_peso: int) -> tuple[int, ...]:
    """Return the weights of a number of this length, in reading order."""
    ciclo = ultimo_peso - 1
    return tuple(2 + i % ciclo for i in range(tamanho))[::-1]
