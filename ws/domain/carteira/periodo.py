"""Periods of days, inclusive on both ends.

>>> Periodo(date(2026, 1, 30), date(2026, 3, 2)).competencias
('2026-01', '2026-02', '2026-03')
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

MESES_NO_MAXIMO = 60
"""Contract: the analysis spans 60 calendar months at most."""


@dataclass(frozen=True, slots=True)
class Periodo:
    """From ``inicio`` to ``fim``, both included."""

    inicio: date
    fim: date

    @property
    def competencias(self) -> tuple[str, ...]:
        """Every calendar month touched, as ``AAAA-MM``, in order."""
        primeiro = self.inicio.year * 12 + self.inicio.month - 1
        ultimo = self.fim.year * 12 + self.fim.month - 1
        return tuple(f"{mes // 12:04d}-{mes % 12 + 1:02d}" for mes in range(primeiro, ultimo + 1))


def conferir_ordem(inicio: date | None, fim: date | None, campo: str) -> None:
    """Raise 501, naming ``campo``, when both bounds are given and inverted."""
    if inicio is not None and fim is not None and inicio > fim:
        raise Erro(Codigo.PERIODO_INVERTIDO, campo=campo)


def periodo_da_analise(inicio: date | None, fim: date | None, hoje: date) -> Periodo:
    """The period asked for: none is the current month; one bound alone is completed to its month.

    Raises 501 when inverted and 502 when it touches more than 60 calendar months.
    """
    conferir_ordem(inicio, fim, "periodo_inicial")
    referencia = inicio or fim or hoje
    comeco = inicio or referencia.replace(day=1)
    termino = fim or referencia.replace(day=monthrange(referencia.year, referencia.month)[1])
    periodo = Periodo(comeco, termino)
    meses = (termino.year - comeco.year) * 12 + termino.month - comeco.month + 1
    if meses > MESES_NO_MAXIMO:
        raise Erro(Codigo.PERIODO_LONGO, campo="periodo_final")
    return periodo
