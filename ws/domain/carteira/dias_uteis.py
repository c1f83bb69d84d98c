"""Bank days in Brazil: not weekends, national holidays, Carnival Monday and Tuesday, or Corpus Christi.

The last three are no national holidays, yet banks close by rule of the Conselho Monetário Nacional
(Resolução 2.932/2002); the ``holidays`` package lists them among the optional ones.

>>> proximo_dia_util(date(2026, 11, 21))  # a Saturday
datetime.date(2026, 11, 23)
>>> proximo_dia_util(date(2026, 2, 16))  # Carnival Monday
datetime.date(2026, 2, 18)
"""

from datetime import date, timedelta
from functools import lru_cache

from holidays import OPTIONAL, PUBLIC, country_holidays

SABADO = 5
OPCIONAIS_BANCARIOS = frozenset({"Carnaval", "Corpus Christi"})


@lru_cache(maxsize=64)
def feriados_bancarios(ano: int) -> frozenset[date]:
    """Every bank holiday of a year."""
    nacionais = country_holidays("BR", years=ano, categories=(PUBLIC,), language="pt_BR")
    opcionais = country_holidays("BR", years=ano, categories=(OPTIONAL,), language="pt_BR")
    return frozenset(nacionais) | {dia for dia, nome in opcionais.items() if nome in OPCIONAIS_BANCARIOS}


def dia_util(dia: date) -> bool:
    """Whether banks open on ``dia``."""
    return dia.weekday() < SABADO and dia not in feriados_bancarios(dia.year)


def proximo_dia_util(dia: date) -> date:
    """``dia`` itself if it is a bank day, else the first one after it."""
    while not dia_util(dia):
        dia += timedelta(days=1)
    return dia
