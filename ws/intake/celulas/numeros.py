"""Numbers as people and programs write them.

| written               | read as                                                           |
|-----------------------|-------------------------------------------------------------------|
| 1.234,56  1234,56     | decimal comma                                                     |
| 1,234.56  1234.56     | decimal point                                                     |
| 1.234.567  1,234,567  | thousands, repeated, are no decimals                              |
| 1.234  1,234          | refused: a thousand and so much, or one and three decimals?       |
"""

import re
from decimal import Decimal

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro

CENTAVO = Decimal("0.01")
CASAS_DO_CENTAVO = 2

_INTEIRO = re.compile(r"[0-9]{1,15}\Z")
_AMBIGUO = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_MILHARES = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,4}\Z|[0-9]{1,3}(?:,[0-9]{3}){2,4}\Z")
_VIRGULA = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3}){1,4}),[0-9]{1,6}\Z")
_PONTO = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})\.[0-9]{1,6}\Z")
_DIAS = re.compile(r"[0-9]{1,5}\Z")


def numero(celula: str) -> Decimal:
    """A number that is not negative, with point or comma.

    >>> numero("1.234,5"), numero("1234.50"), numero("1.234.567"), numero("0,125")
    (Decimal('1234.5'), Decimal('1234.50'), Decimal('1234567'), Decimal('0.125'))
    """
    if _INTEIRO.match(celula):
        return Decimal(celula)
    if _AMBIGUO.match(celula):
        raise Erro(CodigoDeImportacao.NUMERO_AMBIGUO)
    if _MILHARES.match(celula):
        return Decimal(celula.replace(".", "").replace(",", ""))
    if _VIRGULA.match(celula):
        return Decimal(celula.replace(".", "").replace(",", "."))
    if _PONTO.match(celula):
        return Decimal(celula.replace(",", ""))
    raise Erro(CodigoDeImportacao.NUMERO)


def dinheiro(celula: str) -> Decimal:
    """Reais with two places; further places are accepted when they are zeros.

    >>> dinheiro("127,5"), dinheiro("127.5000")
    (Decimal('127.50'), Decimal('127.50'))
    """
    lido = numero(celula)
    valor = lido.quantize(CENTAVO)
    if valor != lido:
        raise Erro(CodigoDeImportacao.DECIMAIS)
    return valor


def taxa(celula: str) -> Decimal:
    """Reais or percent, with two places at least.

    >>> taxa("2"), taxa("0,0333")
    (Decimal('2.00'), Decimal('0.0333'))
    """
    lido = numero(celula)
    casas = -int(lido.as_tuple().exponent)
    return lido if casas > CASAS_DO_CENTAVO else lido.quantize(CENTAVO)


def inteiro(celula: str) -> int:
    """A number of days.

    >>> inteiro("60")
    60
    """
    if not _DIAS.match(celula):
        raise Erro(CodigoDeImportacao.INTEIRO)
    return int(celula)
