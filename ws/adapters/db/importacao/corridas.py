"""Runs of imports. Fulfils :class:`ws.application.ports.importacao.corridas.ImportacaoRepository`."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from ws.adapters.db.modelo import importacao
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Importacao,
    Problema,
    SituacaoImportacao,
)

_i = importacao.c
INCLUIR = insert(importacao)
GRAVADAS = select(func.count()).where(
    _i.empresa_id == bindparam("empresa_id"), _i.situacao == SituacaoImportacao.GRAVADA.value
)


class SqlImportacaoRepository:
    """Append-only."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def gravadas(self, empresa_id: int) -> int:
        """How many of the company's runs changed the data."""
        total: int = self._conexao.execute(GRAVADAS, {"empresa_id": empresa_id}).scalar_one()
        return total

    def registrar(self, importacao_: Importacao) -> None:
        """Add one run."""
        self._conexao.execute(
            INCLUIR,
            {
                "empresa_id": importacao_.empresa_id,
                "id": importacao_.id,
                "iniciada_em": importacao_.iniciada_em,
                "terminada_em": importacao_.terminada_em,
                "quem": importacao_.quem,
                "situacao": importacao_.situacao.value,
                "arquivos": [_arquivo(lido, importacao_.avisos) for lido in importacao_.arquivos],
                **asdict(importacao_.total),
                "problemas": [asdict(problema) for problema in importacao_.problemas],
            },
        )


def _arquivo(lido: ArquivoImportado, avisos: tuple[Problema, ...]) -> dict[str, Any]:
    nome = lido.arquivo.nome
    return {
        "nome": nome,
        "sha256": lido.arquivo.sha256,
        **asdict(lido.contagem),
        "avisos": [
            {"linha": aviso.linha, "coluna": aviso.coluna, "motivo": aviso.motivo}
            for aviso in avisos
            if aviso.arquivo == nome
        ],
    }
