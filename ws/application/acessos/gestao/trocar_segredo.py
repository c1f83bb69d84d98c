"""TrocarSegredo: a new secret for an integrator, beside the one it has."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.credencial import Credencial
from ws.application.acessos.gestao.mudanca import (
    anotar_mudanca,
    exigir_tipo,
)
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository, SenhaGuardada
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao

SEGREDOS_NO_MAXIMO = 2
"""Two while a secret is being changed, so that the integrator's systems need not all change in one instant."""


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class TrocarSegredo:
    """Gives an integrator another secret. The one before it opens until the change is finished
    (:class:`ws.application.acessos.gestao.finalizar_troca.FinalizarTroca`); an older one stops."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, quem: QuemGere, login: str) -> Credencial:
        """The login as it is kept and the new secret, shown once.

        Raises 110 for who is no manager, and 601 or 602 where there is no such account within reach, and 613 for
        one that is a person's.
        """
        exigir_gestor(quem)
        segredo, hash_do_segredo = self.senhas.gerar_segredo()
        with self.unidades.escrita() as uow:
            acesso, agora = acesso_ao_alcance(uow.cadastrados, quem, login), self.clock.agora()
            exigir_tipo(acesso, (TipoAcesso.INTEGRADOR,), CodigoDeGestao.SEM_SEGREDO)
            senhas = (*acesso.senhas, SenhaGuardada(hash_do_segredo, agora))[-SEGREDOS_NO_MAXIMO:]
            uow.cadastrados.definir_senhas(acesso.empresa_id, acesso.id, senhas)
            anotar_mudanca(uow.eventos, quem, Acao.SEGREDO_TROCADO, agora, acesso)
            uow.commit()
        return Credencial(acesso.login, segredo)
