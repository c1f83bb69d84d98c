"""SairDeTodos: a person signs out of every device, the present one too."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the end of the sessions is audited."""

    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class SairDeTodos:
    """Ends every session of the account that asks."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso) -> None:
        """End them: every cookie of the account is over."""
        with self.unidades.escrita() as uow:
            uow.acessos.encerrar_sessoes(acesso.empresa.id, acesso.id)
            agora = self.clock.agora()
            anotar(uow.eventos, acesso, Acao.SAIR_DE_TODOS, agora, empresa_id=acesso.empresa.id)
            uow.commit()
