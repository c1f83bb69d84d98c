"""Customers. Fulfils :class:`ws.application.ports.cadastro.clientes.ClienteRepository`."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.modelo import cliente

POR_DOCUMENTO = (
    select(cliente.c.codigo)
    .where(cliente.c.empresa_id == bindparam("empresa_id"), cliente.c.documento == bindparam("documento"))
    .order_by(cliente.c.codigo)
)
EXISTENTES = (
    select(cliente.c.codigo)
    .where(
        cliente.c.empresa_id == bindparam("empresa_id"),
        cliente.c.codigo.in_(bindparam("codigos", expanding=True)),
    )
    .order_by(cliente.c.codigo)
)


class SqlClienteRepository:
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        """Every ERP code registered with exactly this CPF or CNPJ, sorted."""
        chaves = {"empresa_id": empresa_id, "documento": documento}
        return tuple(self._conexao.scalars(POR_DOCUMENTO, chaves))

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        """Those of ``codigos`` that are customers of the company, sorted."""
        chaves = {"empresa_id": empresa_id, "codigos": list(codigos)}
        return tuple(self._conexao.scalars(EXISTENTES, chaves))
