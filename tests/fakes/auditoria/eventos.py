"""Fake of the audit: events in a list, found as a manager looks for them."""

from dataclasses import replace

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from ws.application.ports.auditoria.eventos import Evento, FiltroAuditoria
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.auditoria.acao import ler_acao


class EventoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def registrar(self, evento: Evento) -> None:
        self._banco.eventos.append(evento)

    def pagina(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        achados = [
            replace(evento, acao=ler_acao(evento.acao))
            for evento in self._banco.eventos
            if evento.empresa_id == empresa_id and _passa(evento, filtro)
        ]
        return pagina(sorted(achados, key=lambda evento: evento.quando, reverse=True), recorte)


def _passa(evento: Evento, filtro: FiltroAuditoria) -> bool:
    return (
        filtro.inicio <= evento.quando < filtro.fim
        and filtro.login in {"", evento.login}
        and (not filtro.gravadas or evento.acao in filtro.gravadas)
    )
