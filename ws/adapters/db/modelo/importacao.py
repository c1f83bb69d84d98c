"""What was brought in: the runs of imports. Rows are only ever added."""

from sqlalchemy import JSON, Column, Index, Integer, Table

from ws.adapters.db.modelo.esquema import chave, da_empresa, metadata, texto
from ws.adapters.db.motor.tipos import Instante

# One run, kept or refused. No foreign key: a run may fail before its company exists (SEM_EMPRESA).
importacao = Table(
    "importacao",
    metadata,
    da_empresa(),
    chave("id"),
    Column("iniciada_em", Instante, nullable=False),
    Column("terminada_em", Instante, nullable=False),
    texto("quem"),
    texto("situacao"),
    Column("arquivos", JSON, nullable=False),  # [{"nome": ..., "sha256": ..., ...}]
    Column("lidas", Integer, nullable=False),
    Column("novas", Integer, nullable=False),
    Column("alteradas", Integer, nullable=False),
    Column("inalteradas", Integer, nullable=False),
    Column("recusadas", Integer, nullable=False),
    Column(
        "problemas", JSON, nullable=False
    ),  # [{"arquivo": ..., "linha": ..., "coluna": ..., "motivo": ...}]
    Index(None, "empresa_id", "iniciada_em"),
)
