"""The ASBACE double digit of Banestes, Banrisul, BRB and Banese.

The first digit is módulo 10. The second is módulo 11, weights 2 to 7, of the number with the first: a
remainder of 0 gives 0; a remainder of 1 has no digit, so the first one grows by 1 (9 becomes 0) and the
second is computed anew.
Source: Banrisul, Manual de Cobrança; Banestes, layouts CNAB 240 and 400.

>>> digitos("22832563")
'51'
"""

from ws.febraban.digitos import modulo10, modulo11


def digitos(numero: str) -> str:
    """Return the two digits of a number."""
    primeiro = modulo10.digito(numero)
    while (segundo := modulo11.digito(numero + primeiro, ultimo_peso=7, dez="")) == "":
        primeiro = str((int(primeiro) + 1) % 10)
    return primeiro + segundo
