"""AtivarAcesso: an account that was shut out may come in again."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.mudanca import (
    anotar_mudanca,
    encerrar_entradas,
)
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The account with its sessions, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...


@dataclass(frozen=True)
class AtivarAcesso:
    """Lets an account in again. Sessions and links from before stay over."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, quem: QuemGere, login: str) -> None:
        """Raises 110 for who is no manager, and 601 or 602 where there is no such account within reach."""
        exigir_gestor(quem)
        with self.unidades.escrita() as uow:
            acesso, agora = acesso_ao_alcance(uow.cadastrados, quem, login), self.clock.agora()
            uow.cadastrados.definir_ativo(acesso.empresa_id, acesso.id, ativo=True)
            encerrar_entradas(uow.acessos, uow.convites, acesso, agora)
            anotar_mudanca(uow.eventos, quem, Acao.ACESSO_ATIVADO, agora, acesso)
            uow.commit()
