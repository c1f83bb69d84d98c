"""Bank days in Brazil: not weekends, national holidays, Carnival Monday and Tuesday, or Corpus Christi.

The ``holidays`` package knows the national ones; the last three are bank holidays by rule of the
Conselho Monetário Nacional (Resolução 2.932/2002) and are counted from Good Friday here.

>>> proximo_dia_util(date(2026, 11, 21))  # a Saturday
datetime.date(2026, 11, 23)
>>> proximo_dia_util(date(2026, 2, 16))  # Carnival Monday
datetime.date(2026, 2, 18)
"""

from datetime import date, timedelta
from functools import lru_cache

import holidays

SABADO = 5
DIAS_DA_PAIXAO = (-46, -45, 62)
"""Carnival Monday, Carnival Tuesday and Corpus Christi, in days from Good Friday."""


@lru_cache(maxsize=64)
def feriados_bancarios(ano: int) -> frozenset[date]:
    """Every bank holiday of a year."""
    nacionais = holidays.country_holidays("BR", years=ano)
    pascoa = easter(ano)
    return frozenset(nacionais) | {pascoa + timedelta(days=dias) for dias in DIAS_DA_PASCOA}


def dia_util(dia: date) -> bool:
    """Whether banks open on ``dia``."""
    return dia.weekday() < SABADO and dia not in feriados_bancarios(dia.year)


def proximo_dia_util(dia: date) -> date:
    """``dia`` itself if it is a bank day, else the first one after it."""
    while not dia_util(dia):
        dia += timedelta(days=1)
    return dia
