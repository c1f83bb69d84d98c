"""ListarImportacoes: the recorded runs of the company's imports."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.importacao.corridas import ImportacaoRepository, ResumoDaImportacao
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The runs."""

    @property
    def importacoes(self) -> ImportacaoRepository: ...


@dataclass(frozen=True)
class ListarImportacoes:
    """The runs of the manager's company, a page at a time."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, pagina: int = 1) -> Pagina[ResumoDaImportacao]:
        """Runs, latest first. Raises 110 for who is no manager."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.importacoes.pagina(acesso.empresa.id, Recorte(pagina))
