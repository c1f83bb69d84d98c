"""Fake of the payments' repository."""

from tests.fakes.banco import Banco
from ws.domain.carteira.pagamento import Pagamento


class PagamentoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def do_boleto(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        dele = [
            pagamento
            for (empresa, _), pagamento in self._banco.pagamentos.items()
            if empresa == empresa_id and pagamento.boleto == boleto_id
        ]
        return tuple(sorted(dele, key=lambda pagamento: (pagamento.data, pagamento.id)))
