"""Purchases, net of cancellations and returns."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from ws.domain.carteira.analise import UltimaCompra
from ws.domain.carteira.periodo import Periodo


class CompraRepository(Protocol):
    """Purchases, net of cancellations and returns."""

    def total_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        """Net purchases by month of purchase (``AAAA-MM``), cash included; empty months absent."""
        ...

    def ultima(self, empresa_id: int, clientes: Sequence[str]) -> UltimaCompra | None:
        """Day and net amount of the latest purchase that was not wholly cancelled or returned, whatever the period."""
        ...
