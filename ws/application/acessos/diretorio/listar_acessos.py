"""ListarAcessos: every account of a company."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import empresa_ao_alcance
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The accounts."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def empresas(self) -> EmpresaRepository: ...


@dataclass(frozen=True)
class ListarAcessos:
    """Every account of a company, by login."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, quem: QuemGere, empresa: str) -> Sequence[AcessoCadastrado]:
        """The accounts of the company with this code. Raises 110 for who is no manager, and 600 where
        there is no such company within reach."""
        exigir_gestor(quem)
        with self.unidades.leitura() as uow:
            return uow.cadastrados.todos(empresa_ao_alcance(uow.empresas, quem, empresa))
