"""VerAcesso: one account, with all that is known of it."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The accounts."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...


@dataclass(frozen=True)
class VerAcesso:
    """One account, as whoever manages it sees it."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, quem: QuemGere, login: str) -> AcessoCadastrado:
        """The account. Raises 110 for who is no manager, and 601 or 602 where there is none within reach."""
        exigir_gestor(quem)
        with self.unidades.leitura() as uow:
            return acesso_ao_alcance(uow.cadastrados, quem, login)
