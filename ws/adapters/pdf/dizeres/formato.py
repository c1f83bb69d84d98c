"""How the paper writes dates, money, percentages and parties.

>>> dinheiro(Decimal("1234567.8")), percentual(Decimal("2.00")), percentual(Decimal("0.033"))
('1.234.567,80', '2%', '0,033%')
>>> data(date(2026, 2, 1))
'01/02/2026'
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from ws.domain.cadastro.parte import Parte
from ws.febraban import documento

_TROCA = str.maketrans(",.", ".,")


def data(dia: date) -> str:
    """dd/mm/aaaa."""
    return f"{dia.day:02}/{dia.month:02}/{dia.year:04}"


def dinheiro(valor: Decimal) -> str:
    """1.234,56."""
    return f"{valor:,.2f}".translate(_TROCA)


def reais(valor: Decimal) -> str:
    """R$ 1.234,56."""
    return f"R$ {dinheiro(valor)}"


def percentual(valor: Decimal) -> str:
    """2% or 1,5%, without idle zeros."""
    return f"{valor.normalize():f}%".translate(_TROCA)


def quantidade(quantos: Decimal) -> str:
    """3 or 1.250,5, without idle zeros.

    >>> quantidade(Decimal("1250.50")), quantidade(Decimal("3.000"))
    ('1.250,5', '3')
    """
    inteiros, _, decimais = f"{quantos:,f}".partition(".")
    decimais = decimais.rstrip("0")
    return inteiros.translate(_TROCA) + ("," + decimais if decimais else "")


def cpf_cnpj(parte: Parte) -> str:
    """CPF 111.444.777-35 or CNPJ 12.ABC.345/01DE-35; nothing where there is none."""
    return _com_tipo(parte.documento) if parte.documento else ""


@lru_cache(maxsize=1024)
def _com_tipo(numero: str) -> str:
    tipo = "CPF" if len(numero) == documento.TAMANHO_CPF else "CNPJ"
    return f"{tipo} {documento.formatar(numero)}"
