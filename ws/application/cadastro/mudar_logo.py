"""MudarLogo: the manager puts another logo in the place of the company's, or takes it away."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.cadastro.regras_da_aparencia import conferir_logo
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The companies, and where the change is audited."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class MudarLogo:
    """Changes the logo of the manager's company."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, conteudo: bytes) -> None:
        """``conteudo`` is that of a PNG or JPEG file; empty: no logo. Raises 110 for who is no manager, and
        633, 634 or 635 for a file that cannot be the logo."""
        exigir_gestor(acesso)
        if conteudo:
            conferir_logo(conteudo)
        with self.unidades.escrita() as uow:
            uow.empresas.gravar_logo(acesso.empresa.id, conteudo)
            acao = Acao.LOGO_MUDADO if conteudo else Acao.LOGO_RETIRADO
            anotar(uow.eventos, acesso, acao, self.clock.agora(), empresa_id=acesso.empresa.id)
            uow.commit()
