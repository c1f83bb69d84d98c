"""A purchase."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.domain.carteira.encargos import ZERO


@dataclass(frozen=True, slots=True)
class Compra:
    """A purchase; amounts in reais."""

    id: str
    codigo_cliente: str
    data: date
    valor: Decimal
    valor_devolvido: Decimal = ZERO
    cancelada: bool = False
