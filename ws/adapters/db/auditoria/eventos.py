"""The audit. Fulfils :class:`ws.application.ports.auditoria.eventos.AuditoriaRepository`."""

from uuid import uuid4

from sqlalchemy import Connection, insert

from ws.adapters.db.modelo import auditoria
from ws.application.ports.auditoria.eventos import Evento

INCLUIR = insert(auditoria)


class SqlAuditoriaRepository:
    """Append-only."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def registrar(self, evento: Evento) -> None:
        """Add one row."""
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
