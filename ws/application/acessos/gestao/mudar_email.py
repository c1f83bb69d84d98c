"""MudarEmail: where an account gets its letters."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.mudanca import anotar_mudanca
from ws.application.acessos.regras_de_acesso import conferir_email
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...


@dataclass(frozen=True)
class MudarEmail:
    """Gives an account an address of its own, or none."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, quem: QuemGere, login: str, email: str) -> None:
        """``email`` empty: letters go to the address of its customer. Links that went to the one before stop.

        Raises 110 for who is no manager, and 604 for what is no address, and 601 or 602 where there is no such
        account within reach.
        """
        exigir_gestor(quem)
        novo = conferir_email(email) if email.strip() else ""
        with self.unidades.escrita() as uow:
            acesso, agora = acesso_ao_alcance(uow.cadastrados, quem, login), self.clock.agora()
            uow.cadastrados.definir_email(acesso.empresa_id, acesso.id, novo)
            uow.convites.encerrar(acesso.empresa_id, acesso.id, agora)
            anotar_mudanca(uow.eventos, quem, Acao.EMAIL_MUDADO, agora, acesso, detalhe=novo)
            uow.commit()
