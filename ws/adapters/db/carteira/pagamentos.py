"""Payments. Fulfils :class:`ws.application.ports.carteira.pagamentos.PagamentoRepository`."""

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.modelo import pagamento
from ws.domain.carteira.pagamento import Pagamento

_p = pagamento.c
COLUNAS_DO_PAGAMENTO = (_p.id, _p.boleto_id, _p.data, _p.valor, _p.principal, _p.canal)
PAGAMENTOS = (
    select(*COLUNAS_DO_PAGAMENTO)
    .where(_p.empresa_id == bindparam("da_empresa"), _p.boleto_id == bindparam("do_boleto"))
    .order_by(_p.data, _p.id)
)


class SqlPagamentoRepository:
    """Payments of boletos."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def do_boleto(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id}
        return tuple(Pagamento(*linha) for linha in self._conexao.execute(PAGAMENTOS, chave))
