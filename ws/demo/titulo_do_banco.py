"""A linha digitável as a bank without a rule of ours would return it: any 25 digits, right check digits."""

from datetime import date
from decimal import Decimal

from ws.febraban import codigo_barras, linha_digitavel


def linha_digitavel_do_banco(banco: str, nosso_numero: str, vencimento: date, valor: Decimal) -> str:
    """47 digits for a title numbered by the bank."""
    codigo = codigo_barras.montar(banco, vencimento, valor, nosso_numero.zfill(25))
    return linha_digitavel.de_codigo_barras(codigo)
