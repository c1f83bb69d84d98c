"""A purchase of a customer, and what is left of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.domain.carteira.encargos import ZERO


@dataclass(frozen=True, slots=True)
class Compra:
    """One purchase, as the ERP registers it. Amounts in reais, two places."""

    id: str
    """The ERP's own key, unique in the company."""
    codigo_cliente: str
    data: date
    valor: Decimal
    valor_devolvido: Decimal = ZERO
    """What of it came back."""
    cancelada: bool = False

    @property
    def liquido(self) -> Decimal:
        """What counts as bought: the value without what came back; nothing once cancelled."""
        return ZERO if self.cancelada else self.valor - self.valor_devolvido
