"""Emissions. Fulfils :class:`ws.application.ports.auditoria.emissoes.EmissaoRepository`."""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import Connection, bindparam, insert, select

from ws.adapters.db.modelo import emissao
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.paginas import LIMITE_DO_HISTORICO

_e = emissao.c
INCLUIR = insert(emissao)
DO_BOLETO = (
    select(_e.empresa_id, _e.boleto_id, _e.quando, _e.acesso_id, _e.modelo, _e.sha256)
    .where(
        _e.empresa_id == bindparam("da_empresa"),
        _e.boleto_id == bindparam("do_boleto"),
        _e.acesso_id == bindparam("do_acesso"),
    )
    .order_by(_e.quando.desc(), _e.id)
    .limit(LIMITE_DO_HISTORICO)
)


class SqlEmissaoRepository:
    """Emissions, as rows."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        self._conexao.execute(INCLUIR, [_linha(emitida) for emitida in emissoes])

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[Emissao, ...]:
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id, "do_acesso": acesso_id}
        return tuple(Emissao(*linha) for linha in self._conexao.execute(DO_BOLETO, chave))


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
