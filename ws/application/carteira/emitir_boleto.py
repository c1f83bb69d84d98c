"""EmitirBoleto: the second copy of registered boletos as one PDF. All or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.carteira.clientes_do_pedido import clientes_do_pedido
from ws.application.carteira.papeis import DadosDosPapeis, com_logo, nome_do_arquivo, papeis_do_pedido
from ws.application.ports.auditoria.emissoes import Emissao, EmissaoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.carteira.impressora import Impressora, Modelo, Papel
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.auditoria.acao import Acao
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.solicitante import Solicitante


@dataclass(frozen=True, slots=True)
class PedidoDeEmissao:
    """One to fifty ids, each once."""

    ids: tuple[str, ...]
    solicitante: Solicitante = field(default_factory=Solicitante)
    modelo: Modelo = Modelo.A4


@dataclass(frozen=True, slots=True)
class BoletosEmitidos:
    """The PDF and what it holds. ``sha256`` is hexadecimal."""

    pdf: bytes
    nome_arquivo: str
    sha256: str
    boletos: tuple[Boleto, ...]


class Dados(DadosDosPapeis, UnitOfWork, Protocol):
    """What goes on paper, whose it is, and where the emission is recorded."""

    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def emissoes(self) -> EmissaoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class EmitirBoleto:
    """Prints boletos as they are registered: nothing in a request changes an amount or a date."""

    unidades: UnitsOfWork[Dados]
    clock: Clock
    impressora: Impressora

    def __call__(self, acesso: Acesso, pedido: PedidoDeEmissao) -> BoletosEmitidos:
        """Draw, then record the emission. Raises 110, 220 and 3xx (with ``recusas``), storing nothing."""
        acesso.exigir(Recurso.EMITIR)
        hoje = self.clock.hoje(acesso.empresa.fuso)
        with self.unidades.leitura() as uow:
            clientes = clientes_do_pedido(acesso, pedido.solicitante, uow.clientes)
            papeis = papeis_do_pedido(uow, acesso.empresa.id, clientes, pedido.ids, hoje)
            empresa = com_logo(uow, acesso.empresa)
        pdf = self.impressora.imprimir(empresa, papeis, pedido.modelo)
        resumo = sha256(pdf).hexdigest()
        self._registrar(acesso, pedido, papeis, resumo)
        return BoletosEmitidos(
            pdf,
            nome_do_arquivo(papeis),
            resumo,
            tuple(papel.boleto for papel in papeis),
        )

    def _registrar(
        self,
        acesso: Acesso,
        pedido: PedidoDeEmissao,
        papeis: Sequence[Papel],
        resumo: str,
    ) -> None:
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            uow.emissoes.registrar(
                [
                    Emissao(
                        acesso.empresa.id,
                        id_boleto,
                        agora,
                        acesso.id,
                        pedido.modelo.value,
                        resumo,
                    )
                    for id_boleto in pedido.ids
                ]
            )
            anotar(
                uow.eventos,
                acesso,
                Acao.EMITIR,
                agora,
                empresa_id=acesso.empresa.id,
                usuario_final=pedido.solicitante.usuario_final,
                clientes=tuple(sorted({papel.boleto.codigo_cliente for papel in papeis})),
                boletos=pedido.ids,
            )
            uow.commit()
