"""What was recorded, to be looked at."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.importacao.corridas import CorridaDeImportacao, ImportacaoDetalhada
from ws.application.ports.paginas import Pagina, Recorte


@dataclass(frozen=True, slots=True)
class FiltroAuditoria:
    """Which events: both days inclusive, in the company's zone; an empty login and no ``gravadas`` do not filter."""

    inicio: datetime
    fim: datetime
    """First instant after the last day."""
    login: str = ""
    gravadas: tuple[str, ...] = ()
    """The action, by each text by which rows may hold it."""


class RegistrosRepository(Protocol):
    """What was recorded, to be looked at: audit and imports."""

    def eventos(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        """The audit, latest first."""
        ...

    def importacoes(self, empresa_id: int, recorte: Recorte) -> Pagina[CorridaDeImportacao]:
        """Runs, latest first."""
        ...

    def importacao(self, empresa_id: int, id_: str) -> ImportacaoDetalhada | None:
        """One run."""
        ...
