"""FinalizarTroca: only the newest secret of an integrator opens from now on."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.mudanca import anotar_mudanca
from ws.application.acessos.gestao.trocar_segredo import SEGREDOS_NO_MAXIMO
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class FinalizarTroca:
    """Ends the change of a secret that :class:`ws.application.acessos.gestao.trocar_segredo.TrocarSegredo` began."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, quem: QuemGere, login: str) -> None:
        """Raises 110 for who is no manager, and 601 or 602 where there is no such account within reach,
        and 615 where no change is under way."""
        exigir_gestor(quem)
        with self.unidades.escrita() as uow:
            acesso = acesso_ao_alcance(uow.cadastrados, quem, login)
            if len(acesso.senhas) < SEGREDOS_NO_MAXIMO:
                raise Erro(CodigoDeGestao.SEM_TROCA_DE_SEGREDO)
            uow.cadastrados.definir_senhas(acesso.empresa_id, acesso.id, acesso.senhas[-1:])
            anotar_mudanca(uow.eventos, quem, Acao.TROCA_DE_SEGREDO_FINALIZADA, self.clock.agora(), acesso)
            uow.commit()
