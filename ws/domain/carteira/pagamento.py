"""A payment of a boleto."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pagamento:
    """A payment; ``valor`` is principal and charges together, in reais."""

    id: str
    boleto: str
    data: date
    valor: Decimal
    principal: Decimal
    canal: str = ""
