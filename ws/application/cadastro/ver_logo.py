"""VerLogo: the logo that anybody sees at a company's door."""

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
class VerLogo:
    """The logo of a company."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, empresa: Empresa) -> Logo | None:
        """The file with its kind and size in pixels; none where the company has none."""
        if not empresa.logo_sha256:
            return None
        with self.unidades.leitura() as uow:
            conteudo = uow.empresas.logo(empresa.id)
        return examinar(conteudo) if conteudo else None
