"""A session of the portal: what the signed cookie says, and the account it still stands for.

Nothing of it is stored but a number: ``versao_sessao`` counts how often all sessions of the account were ended.
A cookie of another number is over.
"""

from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import PESSOAS, Acesso
from ws.domain.auditoria.acao import Acao


@dataclass(frozen=True, slots=True)
class Sessao:
    """What the signed cookie holds."""

    empresa_id: int
    acesso_id: int
    versao: int


class DadosDaSessao(UnitOfWork, Protocol):
    """The accounts."""

    @property
    def acessos(self) -> AcessoRepository: ...


@dataclass(frozen=True)
class RetomarSessao:
    """Use case: the account behind a cookie, on each request. One statement."""

    unidades: UnitsOfWork[DadosDaSessao]

    def __call__(self, sessao: Sessao, origem: str, id_correlacao: str) -> Acesso | None:
        """The account as it is now; none once it was disabled, its password changed or its sessions ended."""
        with self.unidades.leitura() as uow:
            conta = uow.acessos.por_id(sessao.empresa_id, sessao.acesso_id)
        if conta is None or not conta.ativo or conta.tipo not in PESSOAS:
            return None
        return conta.acesso(origem, id_correlacao) if conta.versao_sessao == sessao.versao else None


class Dados(DadosDaSessao, Protocol):
    """The same, and where the end of the sessions is audited."""

    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class SairDeTodos:
    """Use case: end every session of the account, the present one too."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso) -> None:
        """Every cookie of the account is over."""
        with self.unidades.escrita() as uow:
            uow.acessos.encerrar_sessoes(acesso.empresa.id, acesso.id)
            agora = self.clock.agora()
            anotar(uow.auditoria, acesso, Acao.SAIR_DE_TODOS, agora, empresa_id=acesso.empresa.id)
            uow.commit()
