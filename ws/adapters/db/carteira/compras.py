"""Purchases. Fulfils :class:`ws.application.ports.carteira.compras.CompraRepository`."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import Connection, bindparam, func, select, type_coerce

from ws.adapters.db.modelo import compra
from ws.adapters.db.motor.meses import ano_e_mes, por_mes
from ws.adapters.db.motor.tipos import Centavos
from ws.domain.carteira.analise import UltimaCompra
from ws.domain.carteira.periodo import Periodo

_c = compra.c
LIQUIDO = type_coerce(_c.valor - _c.valor_devolvido, Centavos)
DO_CLIENTE = (
    _c.empresa_id == bindparam("empresa_id"),
    _c.codigo_cliente.in_(bindparam("clientes", expanding=True)),
    _c.cancelada.is_(False),
    _c.valor > _c.valor_devolvido,
)
POR_MES = (
    select(*ano_e_mes(_c.data), type_coerce(func.sum(_c.valor - _c.valor_devolvido), Centavos))
    .where(*DO_CLIENTE, _c.data.between(bindparam("inicio"), bindparam("fim")))
    .group_by(*ano_e_mes(_c.data))
)
ULTIMA = select(_c.data, LIQUIDO).where(*DO_CLIENTE).order_by(_c.data.desc(), _c.id.desc()).limit(1)


class SqlCompraRepository:
    """Purchases, net of cancellations and returns."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def total_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        chaves = {
            "empresa_id": empresa_id,
            "clientes": list(clientes),
            "inicio": periodo.inicio,
            "fim": periodo.fim,
        }
        return por_mes(self._conexao, POR_MES, chaves)

    def ultima(self, empresa_id: int, clientes: Sequence[str]) -> UltimaCompra | None:
        chaves = {"empresa_id": empresa_id, "clientes": list(clientes)}
        linha = self._conexao.execute(ULTIMA, chaves).first()
        return None if linha is None else UltimaCompra(*linha)
