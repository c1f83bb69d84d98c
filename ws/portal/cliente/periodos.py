"""The periods that the page of the analysis offers at one touch, and the one that was asked for.

>>> escolhas(date(2026, 11, 24))["3-meses"]
PeriodoOferecido(nome='3 meses', inicio=datetime.date(2026, 9, 1), fim=datetime.date(2026, 11, 30))
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PeriodoOferecido:
    """A period with its name; both days inclusive."""

    nome: str
    inicio: date
    fim: date


def escolhas(hoje: date) -> dict[str, PeriodoOferecido]:
    """By the name that stands in the address; whole months, the present one included but for ``mes-passado``."""
    fim = _fim_do_mes(hoje)
    passado = _mes_atras(hoje, 1)
    return {
        "mes": PeriodoOferecido("Este mês", _mes_atras(hoje, 0), fim),
        "mes-passado": PeriodoOferecido("Mês passado", passado, _fim_do_mes(passado)),
        "3-meses": PeriodoOferecido("3 meses", _mes_atras(hoje, 2), fim),
        "6-meses": PeriodoOferecido("6 meses", _mes_atras(hoje, 5), fim),
        "12-meses": PeriodoOferecido("12 meses", _mes_atras(hoje, 11), fim),
        "ano": PeriodoOferecido("Este ano", date(hoje.year, 1, 1), date(hoje.year, 12, 31)),
    }


def _mes_atras(hoje: date, meses: int) -> date:
    ano, mes = divmod(hoje.year * 12 + hoje.month - 1 - meses, 12)
    return date(ano, mes + 1, 1)


def _fim_do_mes(dia: date) -> date:
    return dia.replace(day=monthrange(dia.year, dia.month)[1])
