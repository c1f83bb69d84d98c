"""What anybody sees of a company at its door: its name, contact and colour, and its logo."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.logo import Logo, examinar


class Dados(UnitOfWork, Protocol):
    """The companies."""

    @property
    def empresas(self) -> EmpresaRepository: ...


@dataclass(frozen=True)
class VerEmpresa:
    """Use case."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, codigo: str) -> Empresa | None:
        """The company with this code; its ``tema`` without the logo, which ``logo_sha256`` tells of."""
        with self.unidades.leitura() as uow:
            return uow.empresas.por_codigo(codigo)

    def logo(self, empresa: Empresa) -> Logo | None:
        """The company's logo."""
        if not empresa.logo_sha256:
            return None
        with self.unidades.leitura() as uow:
            conteudo = uow.empresas.logo(empresa.id)
        return examinar(conteudo) if conteudo else None
