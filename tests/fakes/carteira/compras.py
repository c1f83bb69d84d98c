"""Fake of the purchases' repository."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from tests.fakes.banco import Banco
from ws.domain.carteira.analise import UltimaCompra
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.encargos import ZERO
from ws.domain.carteira.periodo import Periodo


class CompraRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def total_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        por_mes: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for compra in self._validas(empresa_id, clientes):
            if periodo.inicio <= compra.data <= periodo.fim:
                por_mes[f"{compra.data:%Y-%m}"] += compra.liquido
        return dict(por_mes)

    def ultima(self, empresa_id: int, clientes: Sequence[str]) -> UltimaCompra | None:
        validas = self._validas(empresa_id, clientes)
        ultima = max(validas, key=lambda compra: (compra.data, compra.id), default=None)
        return None if ultima is None else UltimaCompra(ultima.data, ultima.liquido)

    def _validas(self, empresa_id: int, clientes: Sequence[str]) -> Iterator[Compra]:
        for (empresa, _), compra in self._banco.compras.items():
            if empresa == empresa_id and compra.codigo_cliente in clientes and compra.liquido:
                yield compra
