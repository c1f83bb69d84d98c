"""Emissions. Fulfils :class:`ws.application.ports.auditoria.emissoes.EmissaoRepository`."""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import Connection, insert

from ws.adapters.db.modelo import emissao
from ws.application.ports.auditoria.emissoes import Emissao


class SqlEmissaoRepository:
    """Append-only."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        """Add the emissions of one call."""
        self._conexao.execute(INCLUIR, [_linha(emitida) for emitida in emissoes])


INCLUIR = insert(emissao)


def _linha(emitida: Emissao) -> dict[str, object]:
    return {
        "empresa_id": emitida.empresa_id,
        "boleto_id": emitida.boleto_id,
        "quando": emitida.quando,
        "id": uuid4().hex,
        "acesso_id": emitida.acesso_id,
        "modelo": emitida.modelo,
        "sha256": emitida.sha256,
    }
