"""Fake of the payments' repository."""

from tests.fakes.banco import Banco
from ws.domain.carteira.pagamento import Pagamento


class PagamentoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def do_boleto(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        linhas = [
            linha
            for linha in self._banco.pagamentos.values()
            if linha.empresa_id == empresa_id and linha.boleto_id == boleto_id
        ]
        return tuple(
            Pagamento(linha.id, linha.boleto_id, linha.data, linha.valor, linha.principal, linha.canal)
            for linha in sorted(linhas, key=lambda linha: (linha.data, linha.id))
        )
