"""The bar code: Interleaved 2 of 5 without added digit, wide bars of three modules, 405 modules in 103 mm.

    start 4 | 22 pairs of digits, 18 modules each | stop 5

python-barcode says which modules of a pair are dark. All bars are one path, drawn in a space where a module is one
unit wide and the code one unit high, so that every number in it is whole.
Source: Convention of the Cobrança, annex on the bar code, as in Caixa, Boleto 2020, and CrediSIS, 2017.
"""

import re
from functools import lru_cache

from barcode.itf import ITF

from ws.adapters.pdf.arquivo.medidas import CODIGO_ALTURA, CODIGO_LARGURA, MM

RAZAO = 3
INICIO, PAR, FIM = 4, 18, 5
PARES = 22
MODULOS = INICIO + PARES * PAR + FIM

_BARRA = re.compile("1+")


def barras(codigo: str, x: float, y: float) -> bytes:
    """The operators that draw 44 digits with the lower left corner at (x, y) millimetres."""
    pares = [_par(posicao, codigo[2 * posicao : 2 * posicao + 2]) for posicao in range(PARES)]
    retangulos = b" ".join((_inicio(), *pares, _fim()))
    modulo, altura = CODIGO_LARGURA * MM / MODULOS, CODIGO_ALTURA * MM
    return b"q %.6f 0 0 %.4f %.4f %.4f cm %b f Q" % (modulo, altura, x * MM, y * MM, retangulos)


@lru_cache(maxsize=PARES * 100)
def _par(posicao: int, digitos: str) -> bytes:
    """The five bars of a pair of digits."""
    return _retangulos(modulos(digitos)[INICIO:-FIM], INICIO + posicao * PAR)


def _inicio() -> bytes:
    return _retangulos(modulos("00")[:INICIO], 0)


def _fim() -> bytes:
    return _retangulos(modulos("00")[-FIM:], MODULOS - FIM)


@lru_cache(maxsize=100)
def modulos(digitos: str) -> str:
    """The symbol of an even number of digits: a 1 for each dark module, a 0 for each light one.

    >>> modulos("00")
    '101010101110001110001011101'
    """
    [escuros_e_claros] = ITF(digitos, narrow=1, wide=RAZAO).build()
    return str(escuros_e_claros)


def _retangulos(simbolo: str, deslocamento: int) -> bytes:
    """A rectangle for each run of dark modules."""
    corridas = (barra.span() for barra in _BARRA.finditer(simbolo))
    return b" ".join(b"%d 0 %d 1 re" % (deslocamento + de, ate - de) for de, ate in corridas)
