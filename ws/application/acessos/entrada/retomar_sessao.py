"""RetomarSessao: the account that a cookie stands for, on each request of the portal."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.entrada.sessao import Sessao
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import PESSOAS, Acesso


class Dados(UnitOfWork, Protocol):
    """The accounts."""

    @property
    def acessos(self) -> AcessoRepository: ...


@dataclass(frozen=True)
class RetomarSessao:
    """The account behind a session, in one statement."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, sessao: Sessao, origem: str, id_correlacao: str) -> Acesso | None:
        """The account as it is now; none once it was disabled, its password changed or its sessions ended."""
        with self.unidades.leitura() as uow:
            guardado = uow.acessos.por_id(sessao.empresa_id, sessao.acesso_id)
        if guardado is None or not guardado.ativo or guardado.tipo not in PESSOAS:
            return None
        return guardado.acesso(origem, id_correlacao) if guardado.versao_sessao == sessao.versao else None
