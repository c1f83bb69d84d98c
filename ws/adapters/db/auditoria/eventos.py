"""The audit. Fulfils :class:`ws.application.ports.auditoria.eventos.EventoRepository`."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, insert, select

from ws.adapters.db.modelo import auditoria
from ws.adapters.db.motor.paginas import pagina
from ws.application.ports.auditoria.eventos import Evento, FiltroAuditoria
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.auditoria.acao import ler_acao

_a = auditoria.c
INCLUIR = insert(auditoria)
EVENTOS = select(*(coluna for coluna in _a if coluna.name != "id")).order_by(_a.quando.desc(), _a.id)


class SqlEventoRepository:
    """Events, as rows."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def registrar(self, evento: Evento) -> None:
        self._conexao.execute(
            INCLUIR,
            {
                "empresa_id": evento.empresa_id,
                "quando": evento.quando,
                "id": uuid4().hex,
                "acao": str(evento.acao),
                "login": evento.login,
                "codigo": evento.codigo,
                "origem": evento.origem,
                "id_correlacao": evento.id_correlacao,
                "usuario_final": evento.usuario_final,
                "clientes": evento.clientes,
                "boletos": evento.boletos,
                "detalhe": evento.detalhe,
            },
        )

    def pagina(self, empresa_id: int, filtro: FiltroAuditoria, recorte: Recorte) -> Pagina[Evento]:
        sql = EVENTOS.where(_a.empresa_id == empresa_id, _a.quando >= filtro.inicio, _a.quando < filtro.fim)
        if filtro.login:
            sql = sql.where(_a.login == filtro.login)
        if filtro.gravadas:
            sql = sql.where(_a.acao.in_(filtro.gravadas))
        linhas, total = pagina(self._conexao, sql, recorte)
        return Pagina(tuple(map(_evento, linhas)), recorte.numero, recorte.por_pagina, total)


def _evento(linha: Row[*tuple[Any, ...]]) -> Evento:
    return Evento(**linha._asdict() | {"acao": ler_acao(linha.acao)})
