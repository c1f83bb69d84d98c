"""Payments of boletos."""

from typing import Protocol

from ws.domain.carteira.pagamento import Pagamento


class PagamentoRepository(Protocol):
    """Payments of boletos. The boleto was already found to be the account's."""

    def do_boleto(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        """Every payment, oldest first."""
        ...
