"""VerEmpresa: what anybody sees of a company at its door: its name, contact and colour."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.cadastro.empresa import Empresa


class Dados(UnitOfWork, Protocol):
    """The companies."""

    @property
    def empresas(self) -> EmpresaRepository: ...


@dataclass(frozen=True)
class VerEmpresa:
    """A company, by the code that is in the address of its portal."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, codigo: str) -> Empresa | None:
        """The company with this code; its ``tema`` without the logo, which ``logo_sha256`` tells of."""
        with self.unidades.leitura() as uow:
            return uow.empresas.por_codigo(codigo)
