"""ConsultarAuditoria: who did what in the company, the latest first."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from ws.application.ports.auditoria.eventos import Evento, EventoRepository, FiltroAuditoria
from ws.application.ports.clock import Clock
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.login import normalizar_login
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import como_se_grava, ler_acao
from ws.domain.carteira.periodo import conferir_ordem

DIAS_POR_PADRAO = 30
PRIMEIRO_DIA, ULTIMO_DIA = date(2000, 1, 1), date(2199, 12, 31)
"""Nothing was, or will be, written down before and after."""


@dataclass(frozen=True, slots=True)
class PedidoDeAuditoria:
    """Days of the company, inclusive; none is the last thirty. Login and action exact, empty for all."""

    inicio: date | None = None
    fim: date | None = None
    login: str = ""
    acao: str = ""
    pagina: int = 1

    def periodo(self, hoje: date) -> tuple[date, date]:
        """First and last day that are looked through."""
        fim = _no_calendario(self.fim or hoje)
        return _no_calendario(self.inicio or fim - timedelta(days=DIAS_POR_PADRAO)), fim


class Dados(UnitOfWork, Protocol):
    """The audit."""

    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class ConsultarAuditoria:
    """The events of the manager's company, a page at a time."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, pedido: PedidoDeAuditoria) -> Pagina[Evento]:
        """Raises 110 for who is no manager, and 501 for an inverted period."""
        exigir_gestor(acesso)
        fuso = acesso.empresa.fuso
        inicio, fim = pedido.periodo(self.clock.hoje(fuso))
        conferir_ordem(inicio, fim, "periodo_inicial")
        filtro = FiltroAuditoria(
            inicio=_comeco(inicio, fuso),
            fim=_comeco(fim + timedelta(days=1), fuso),
            login=normalizar_login(pedido.login.strip()),
            gravadas=como_se_grava(ler_acao(acao)) if (acao := pedido.acao.strip()) else (),
        )
        with self.unidades.leitura() as uow:
            return uow.eventos.pagina(acesso.empresa.id, filtro, Recorte(pedido.pagina))


def _no_calendario(dia: date) -> date:
    """A day with others before and after it, in every zone."""
    return min(max(dia, PRIMEIRO_DIA), ULTIMO_DIA)


def _comeco(dia: date, fuso: str) -> datetime:
    """The first instant of a day somewhere."""
    return datetime.combine(dia, time.min, ZoneInfo(fuso)).astimezone(UTC)
