"""The financial analysis of a customer for a period (six figures and their months)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.domain.carteira.periodo import Periodo


@dataclass(frozen=True, slots=True)
class MesFinanceiro:
    """Purchases and payments of one calendar month, clipped to the period. ``competencia`` is AAAA-MM."""

    competencia: str
    total_compras: Decimal
    valor_pago: Decimal


@dataclass(frozen=True, slots=True)
class UltimaCompra:
    """The customer's latest purchase, in or out of the period."""

    data: date
    valor: Decimal


@dataclass(frozen=True, slots=True)
class Analise:
    """Amounts in reais. ``evolucao`` has every month of the period, zeros included."""

    periodo: Periodo
    total_compras: Decimal
    valor_pago: Decimal
    valor_a_vencer: Decimal
    valor_vencido: Decimal
    ultima_compra: UltimaCompra | None
    evolucao: tuple[MesFinanceiro, ...]
