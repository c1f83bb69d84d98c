"""How values are written for people in Brazil, as filters of the templates.

>>> reais(Decimal("1234.56")), dia(date(2026, 11, 24)), competencia("2026-11")
('R$\\xa01.234,56', '24/11/2026', 'nov. 2026')
"""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from flask import Flask

from ws.febraban.codigo.linha_digitavel import formatar as formatar_linha
from ws.febraban.documento import formatar as formatar_documento

IDIOMA = "pt_BR"


@lru_cache(maxsize=4096)
def reais(valor: Decimal) -> str:
    """An amount of money."""
    return format_currency(valor, "BRL", locale=IDIOMA)


@lru_cache(maxsize=4096)
def quantia(valor: Decimal) -> str:
    """An amount of money in a column that says R$ at its head.

    >>> quantia(Decimal("1234.50"))
    '1.234,50'
    """
    return format_decimal(valor, "#,##0.00", locale=IDIOMA)


def numero(valor: Decimal | int) -> str:
    """A number that is no money.

    >>> numero(1500), numero(Decimal("2.50"))
    ('1.500', '2,5')
    """
    return format_decimal(valor, locale=IDIOMA)


@lru_cache(maxsize=4096)
def dia(data: date) -> str:
    """A date, in digits."""
    return format_date(data, "dd/MM/yyyy", locale=IDIOMA)


def dia_por_extenso(data: date) -> str:
    """A date, in words.

    >>> dia_por_extenso(date(2026, 11, 24))
    '24 de novembro de 2026'
    """
    return format_date(data, "long", locale=IDIOMA)


def instante(quando: datetime, fuso: str) -> str:
    """Date and time in a zone.

    >>> from datetime import UTC
    >>> instante(datetime(2026, 11, 24, 2, 30, tzinfo=UTC), "America/Sao_Paulo")
    '23/11/2026 23:30'
    """
    return format_datetime(quando, "dd/MM/yyyy HH:mm", tzinfo=ZoneInfo(fuso), locale=IDIOMA)


def competencia(mes: str) -> str:
    """A month of the calendar, from ``AAAA-MM``."""
    return format_date(date.fromisoformat(f"{mes}-01"), "MMM yyyy", locale=IDIOMA)


def quantos(quantidade: int, um: str, muitos: str) -> str:
    """A count and its noun.

    >>> quantos(1, "boleto", "boletos"), quantos(1500, "boleto", "boletos")
    ('1 boleto', '1.500 boletos')
    """
    return f"{numero(quantidade)} {um if quantidade == 1 else muitos}"


def ligar_formatos(app: Flask) -> None:
    """Give them to the templates."""
    filtros = {
        "competencia": competencia,
        "dia": dia,
        "dia_por_extenso": dia_por_extenso,
        "documento": formatar_documento,
        "instante": instante,
        "linha_digitavel": formatar_linha,
        "numero": numero,
        "quantia": quantia,
        "quantos": quantos,
        "reais": reais,
    }
    app.jinja_env.filters.update(filtros)
