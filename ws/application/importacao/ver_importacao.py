"""VerImportacao: one recorded run of the company's imports: its files, and what was refused and why."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.importacao.corridas import Importacao, ImportacaoRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The runs."""

    @property
    def importacoes(self) -> ImportacaoRepository: ...


@dataclass(frozen=True)
class VerImportacao:
    """One run of the manager's company."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, id_importacao: str) -> Importacao | None:
        """The run with this id, if it is the company's. Raises 110 for who is no manager."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.importacoes.achar(acesso.empresa.id, id_importacao)
