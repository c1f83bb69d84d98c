"""Módulo 10: the check digit of the three fields of the linha digitável, and of some banks' numbers.

Weights 2, 1, 2, 1… from the right; a product of two digits counts as the sum of them; the digit completes the
next ten.
Source: FEBRABAN, Convention of the Cobrança, annex on the linha digitável.

>>> digito("001905009")
'5'
>>> digito("4014481606")
'9'
"""

_SIMPLES = bytes(c - 48 if 48 <= c <= 57 else 0 for c in range(256))
_DOBRADO = bytes(sum(divmod(2 * (c - 48), 10)) if 48 <= c <= 57 else 0 for c in range(256))


def digito(numero: str) -> str:
    """Return the check digit of a string of digits."""
    invertido = numero.encode()[::-1]
    soma = sum(invertido[::2].translate(_DOBRADO)) + sum(invertido[1::2].translate(_SIMPLES))
    return str(-soma % 10)
