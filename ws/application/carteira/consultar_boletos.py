"""ConsultarBoletos: a customer's boletos, oldest due date first, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from ws.application.carteira.clientes_do_pedido import clientes_do_pedido
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.carteira.boletos import BoletoRepository, FiltroBoletos
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.periodo import conferir_ordem
from ws.domain.carteira.posicao import Posicao, posicao
from ws.domain.carteira.solicitante import Solicitante

REGISTROS_POR_PAGINA = 50
"""A hundred boletos would pass the 64 kB that WCF clients accept by default."""


@dataclass(frozen=True, slots=True)
class PedidoDeConsulta:
    """For which customers, which of their boletos, and which page of them (from 1)."""

    solicitante: Solicitante = field(default_factory=Solicitante)
    filtro: FiltroBoletos = field(default_factory=FiltroBoletos)
    pagina: int = 1
    registros_por_pagina: int = REGISTROS_POR_PAGINA

    @property
    def ids(self) -> tuple[str, ...]:
        """No boleto is named: the filter finds them."""
        return ()


@dataclass(frozen=True, slots=True)
class BoletosConsultados:
    """A page. ``itens`` pair each boleto with its position today; totals, in reais, are over the filter."""

    itens: tuple[tuple[Boleto, Posicao], ...]
    contas: Mapping[str, ContaCobranca]
    pagina: int
    registros_por_pagina: int
    total_registros: int
    valor_total: Decimal
    valor_total_saldo: Decimal

    @property
    def total_paginas(self) -> int:
        """Pages that the whole filter takes."""
        return -(-self.total_registros // self.registros_por_pagina)

    @property
    def codigo(self) -> Codigo:
        """001 when nothing matches the filter at all, which is a success."""
        return Codigo.SUCESSO if self.total_registros else Codigo.NENHUM_BOLETO


class Dados(UnitOfWork, Protocol):
    """What a page of boletos is made of."""

    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def boletos(self) -> BoletoRepository: ...
    @property
    def contas(self) -> ContaCobrancaRepository: ...


@dataclass(frozen=True)
class ConsultarBoletos:
    """The boletos that match a filter, among those of the customers that the account may see."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, pedido: PedidoDeConsulta) -> BoletosConsultados:
        """The page asked for. Raises 110, 220, 301, 302 and 501."""
        acesso.exigir(Recurso.CONSULTAR)
        filtro = pedido.filtro
        conferir_ordem(filtro.vencimento_inicial, filtro.vencimento_final, "vencimento_inicial")
        hoje = self.clock.hoje(acesso.empresa.fuso)
        with self.unidades.leitura() as uow:
            clientes = clientes_do_pedido(acesso, pedido.solicitante, uow.clientes)
            pagina = uow.boletos.pagina(
                acesso.empresa.id,
                clientes,
                filtro,
                hoje,
                pagina=pedido.pagina,
                por_pagina=pedido.registros_por_pagina,
            )
            contas = uow.contas.todas(acesso.empresa.id)
        return BoletosConsultados(
            itens=tuple((boleto, posicao(boleto, hoje)) for boleto in pagina.boletos),
            contas=contas,
            pagina=pedido.pagina,
            registros_por_pagina=pedido.registros_por_pagina,
            total_registros=pagina.total_registros,
            valor_total=pagina.valor_total,
            valor_total_saldo=pagina.valor_total_saldo,
        )
