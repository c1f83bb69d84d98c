"""Código de barras: the 44 digits of a boleto de cobrança.

| positions | content                                                                |
|-----------|------------------------------------------------------------------------|
| 1-3       | bank                                                                   |
| 4         | currency: 9 is the real, 0 another one                                 |
| 5         | general digit: módulo 11 of the other 43, where 0, 10 and 11 become 1  |
| 6-9       | fator de vencimento                                                    |
| 10-19     | value, two of them decimals                                            |
| 20-44     | campo livre, of each bank                                              |

A value over R$ 99.999.999,99 advances over the factor and fills 6-19; as a factor is 0000 or begins at 1000,
a code with 0001 to 0999 there carries such a value.
Source: Banco do Brasil, Especificação do Boleto, January 2016; Itaú, Cobrança CNAB 240, 2021.

>>> montar("001", date(2025, 2, 22), Decimal("127.50"), "0000001234567000000012318")
'00198100000000127500000001234567000000012318'
"""

from datetime import date
from decimal import Decimal

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.febraban.codigo import fator_vencimento
from ws.febraban.digitos import modulo11

TAMANHO = 44
REAL = "9"
VALOR_MAXIMO = Decimal("99999999999.99")

_CENTAVO = Decimal("0.01")
_MAIOR_COM_FATOR = 9_999_999_999


def montar(banco: str, vencimento: date | None, valor: Decimal, campo_livre: str, moeda: str = REAL) -> str:
    """Return the 44 digits of a title."""
    _exigir_digitos("banco", banco, 3)
    _exigir_digitos("moeda", moeda, 1)
    _exigir_digitos("campo_livre", campo_livre, 25)
    inicio, fim = banco + moeda, _fator_e_valor(vencimento, valor) + campo_livre
    return inicio + dv_geral(inicio + fim) + fim


def dv_geral(digitos: str) -> str:
    """Return the general digit of the 43 other digits of a bar code."""
    return modulo11.digito(digitos, dez="1", onze="1")


def conferir(codigo: str) -> None:
    """Raise unless the text is the 44 digits of a boleto de cobrança with the right general digit."""
    conferir_tipo(codigo)
    if codigo[4] != dv_geral(codigo[:4] + codigo[5:]):
        raise Erro(CodigoDoPapel.DIGITO_GERAL_DO_CODIGO, campo="codigo_barras", posicao=5)


def conferir_tipo(codigo: str) -> None:
    """Raise unless the text is the 44 digits of a boleto de cobrança, whatever its general digit."""
    if len(codigo) != TAMANHO or not (codigo.isascii() and codigo.isdecimal()):
        raise Erro(CodigoDoPapel.TAMANHO_DO_CODIGO, campo="codigo_barras", tamanho=TAMANHO)
    if codigo[0] == "8":
        raise Erro(CodigoDoPapel.CODIGO_DE_ARRECADACAO, campo="codigo_barras", posicao=1)


def banco(codigo: str) -> str:
    """Return the number of the bank."""
    return codigo[:3]


def moeda(codigo: str) -> str:
    """Return the currency: 9 is the real."""
    return codigo[3]


def fator(codigo: str) -> str:
    """Return the fator de vencimento; 0000 when there is none or the value takes its place."""
    return fator_vencimento.SEM_VENCIMENTO if _valor_avanca(codigo) else codigo[5:9]


def valor(codigo: str) -> Decimal:
    """Return the value, that of 14 digits included."""
    centavos = codigo[5:19] if _valor_avanca(codigo) else codigo[9:19]
    return int(centavos) * _CENTAVO


def campo_livre(codigo: str) -> str:
    """Return the 25 digits that are the bank's."""
    return codigo[19:]


def _fator_e_valor(vencimento: date | None, valor: Decimal) -> str:
    """Return positions 6-19."""
    centavos = _centavos(valor)
    if centavos > _MAIOR_COM_FATOR:
        return str(centavos).zfill(14)
    fator = fator_vencimento.SEM_VENCIMENTO if vencimento is None else fator_vencimento.fator(vencimento)
    return fator + str(centavos).zfill(10)


def _centavos(valor: Decimal) -> int:
    if not (valor.is_finite() and 0 <= valor <= VALOR_MAXIMO):
        raise Erro(CodigoDoPapel.VALOR_DO_TITULO, campo="valor")
    centavos = int(valor.scaleb(2))
    if valor != centavos * _CENTAVO:
        raise Erro(CodigoDoPapel.CENTAVOS_DO_TITULO, campo="valor")
    return centavos


def _valor_avanca(codigo: str) -> bool:
    return "0000" < codigo[5:9] < "1000"


def _exigir_digitos(campo: str, texto: str, tamanho: int) -> None:
    if len(texto) != tamanho or not (texto.isascii() and texto.isdecimal()):
        algarismos = "um algarismo" if tamanho == 1 else f"{tamanho} algarismos"
        raise Erro(CodigoDoPapel.ALGARISMOS_NO_CODIGO, campo=campo, nome=campo, algarismos=algarismos)
