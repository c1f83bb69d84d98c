"""AnaliseFinanceira: six figures of a customer for a period, and how they went month by month."""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from ws.application.carteira.clientes_do_pedido import clientes_do_pedido
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.compras import CompraRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.carteira.analise import Analise, MesFinanceiro
from ws.domain.carteira.encargos import ZERO
from ws.domain.carteira.periodo import periodo_da_analise
from ws.domain.carteira.solicitante import Solicitante


@dataclass(frozen=True, slots=True)
class PedidoDeAnalise:
    """Both bounds inclusive; neither is the current month, one alone is completed to its month."""

    solicitante: Solicitante = field(default_factory=Solicitante)
    periodo_inicial: date | None = None
    periodo_final: date | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """No boleto is named: the period finds them."""
        return ()


class Dados(UnitOfWork, Protocol):
    """What the figures are made of."""

    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def compras(self) -> CompraRepository: ...
    @property
    def boletos(self) -> BoletoRepository: ...


@dataclass(frozen=True)
class AnaliseFinanceira:
    """The six figures, from the customer's purchases and boletos."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, pedido: PedidoDeAnalise) -> Analise:
        """The figures as of today. Raises 110, 220, 301, 302, 501 and 502."""
        acesso.exigir(Recurso.ANALISAR)
        hoje = self.clock.hoje(acesso.empresa.fuso)
        periodo = periodo_da_analise(pedido.periodo_inicial, pedido.periodo_final, hoje)
        with self.unidades.leitura() as uow:
            clientes = clientes_do_pedido(acesso, pedido.solicitante, uow.clientes)
            quem = acesso.empresa.id, clientes
            compras = uow.compras.total_por_mes(*quem, periodo)
            pagos = uow.boletos.pago_por_mes(*quem, periodo)
            a_vencer, vencido = uow.boletos.valores_em_aberto(*quem, periodo, hoje)
            ultima = uow.compras.ultima(*quem)
        return Analise(
            periodo=periodo,
            total_compras=sum(compras.values(), ZERO),
            valor_pago=sum(pagos.values(), ZERO),
            valor_a_vencer=a_vencer,
            valor_vencido=vencido,
            ultima_compra=ultima,
            evolucao=tuple(
                MesFinanceiro(mes, compras.get(mes, ZERO), pagos.get(mes, ZERO))
                for mes in periodo.competencias
            ),
        )
