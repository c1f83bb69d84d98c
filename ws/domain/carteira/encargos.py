"""Discount, multa and juros of a boleto, as registered, and what they amount to on a day.

Amounts are Decimal reais; each component is rounded once, half up, to the cent. Multa and juros count
from the due date over the open balance, and only once the bank's term (``prazo``) has passed:
Lei 7.089/1983 lets a title due on a non-bank day be paid on the next one without charges.

>>> from datetime import date
>>> Multa(TipoMulta.PERCENTUAL, Decimal("2")).valor_sobre(Decimal("100.00"))
Decimal('2.00')
>>> Juros(TipoJuros.PERCENTUAL_MES, Decimal("1")).valor_sobre(Decimal("100.00"), dias=45)
Decimal('1.50')
>>> Juros(TipoJuros.PERCENTUAL_MES, Decimal("1")).quanto
'1% ao mês'
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ws.febraban.grafia import percentual, reais

CENTAVO = Decimal("0.01")
ZERO = Decimal("0.00")
CEM = Decimal(100)
DIAS_DO_MES = 30
"""Commercial month: a monthly rate is spread over 30 days (pro rata die)."""


class TipoMulta(StrEnum):
    """CNAB: 1 fixed amount, 2 percentage."""

    VALOR = "VALOR"
    PERCENTUAL = "PERCENTUAL"


class TipoJuros(StrEnum):
    """CNAB: 1 amount a day, 2 monthly rate."""

    VALOR_DIA = "VALOR_DIA"
    PERCENTUAL_MES = "PERCENTUAL_MES"


class TipoDesconto(StrEnum):
    """CNAB: 1 amount until a date, 2 percentage until a date."""

    VALOR = "VALOR"
    PERCENTUAL = "PERCENTUAL"


def em_centavos(valor: Decimal) -> Decimal:
    """``valor`` in reais, rounded half up to the cent."""
    return valor.quantize(CENTAVO, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Multa:
    """Charged once when late: reais or percent of the balance."""

    tipo: TipoMulta
    valor: Decimal

    @property
    def quanto(self) -> str:
        """As registered, in words: ``2%``, or ``R$ 15,00``."""
        return reais(self.valor) if self.tipo is TipoMulta.VALOR else percentual(self.valor)

    def valor_sobre(self, saldo: Decimal) -> Decimal:
        """Reais due over an open balance."""
        if self.tipo is TipoMulta.VALOR:
            return em_centavos(self.valor)
        return em_centavos(saldo * self.valor / CEM)


@dataclass(frozen=True, slots=True)
class Juros:
    """Charged for each day of delay: reais a day, or percent a month."""

    tipo: TipoJuros
    valor: Decimal

    @property
    def quanto(self) -> str:
        """As registered, in words: ``1% ao mês``, or ``R$ 0,33 por dia``."""
        if self.tipo is TipoJuros.VALOR_DIA:
            return f"{reais(self.valor)} por dia"
        return f"{percentual(self.valor)} ao mês"

    def valor_sobre(self, saldo: Decimal, dias: int) -> Decimal:
        """Reais due over an open balance after ``dias`` days."""
        if self.tipo is TipoJuros.VALOR_DIA:
            return em_centavos(self.valor * dias)
        return em_centavos(saldo * self.valor * dias / (CEM * DIAS_DO_MES))


@dataclass(frozen=True, slots=True)
class Desconto:
    """Granted to who pays on or before ``ate``: reais or percent of the registered value."""

    tipo: TipoDesconto
    valor: Decimal
    ate: date

    @property
    def quanto(self) -> str:
        """As registered, in words: ``10%``, or ``R$ 50,00``."""
        return reais(self.valor) if self.tipo is TipoDesconto.VALOR else percentual(self.valor)

    def valor_sobre(self, valor: Decimal) -> Decimal:
        """Reais taken off a registered value."""
        if self.tipo is TipoDesconto.VALOR:
            return em_centavos(self.valor)
        return em_centavos(valor * self.valor / CEM)


def desconto_em(descontos: Sequence[Desconto], hoje: date) -> Desconto | None:
    """The discount that holds on ``hoje``: of those not yet over, the one that ends first."""
    vigentes = [desconto for desconto in descontos if desconto.ate >= hoje]
    return min(vigentes, key=lambda desconto: desconto.ate, default=None)
