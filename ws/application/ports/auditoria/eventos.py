"""The audit: who did what, to which boletos, on whose behalf."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.auditoria.acao import Acao, AcaoDeOutraVersao

SEM_EMPRESA = 0
"""Company of an audit row about a login that does not exist."""


@dataclass(frozen=True, slots=True)
class Evento:
    """One audit row: who did what, to which boletos, on whose behalf."""

    empresa_id: int
    quando: datetime
    acao: Acao | AcaoDeOutraVersao
    """What was done or refused. A row that another version wrote may hold what this one has no word for."""
    login: str
    codigo: str
    """Code of the catalogue: 000 for what was done, else why it was refused."""
    origem: str = ""
    id_correlacao: str = ""
    usuario_final: str = ""
    clientes: tuple[str, ...] = ()
    boletos: tuple[str, ...] = ()
    detalhe: str = ""


@dataclass(frozen=True, slots=True)
class FiltroAuditoria:
    """Which events: both days inclusive, in the company's zone; an empty login and no ``gravadas`` do not filter."""

    inicio: datetime
    fim: datetime
    """First instant after the last day."""
    login: str = ""
    gravadas: tuple[str, ...] = ()
    """The action, by each text by which rows may hold it."""


class EventoRepository(Protocol):
    """Events, which are only ever added."""

    def registrar(self, evento: Evento) -> None:
        """Add an event."""
        ...

    def pagina(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        """The company's events, latest first."""
        ...
