"""A payment of a boleto, whole or in part."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pagamento:
    """One payment, as the ERP registers it. Amounts in reais, two places."""

    id: str
    """The ERP's own key, unique in the company."""
    boleto: str
    """Key of the boleto (:attr:`ws.domain.carteira.boleto.Boleto.id`)."""
    data: date
    """The day on which it was paid."""
    valor: Decimal
    """Principal and charges together."""
    principal: Decimal
    """What of it settles the boleto's registered value."""
    canal: str = ""
    """How it was paid, in the ERP's words, or empty."""
