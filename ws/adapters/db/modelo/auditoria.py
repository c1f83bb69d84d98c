"""What happened: audit, emissions. Rows are only ever added."""

from sqlalchemy import Column, Index, Integer, Table

from ws.adapters.db.modelo.esquema import chave, curto, da_empresa, metadata, pertence, texto
from ws.adapters.db.motor.tipos import Instante
from ws.adapters.db.motor.valores import LISTA

# No foreign keys: it also tells of logins and boletos that do not exist, and then of no company (SEM_EMPRESA).
auditoria = Table(
    "auditoria",
    metadata,
    da_empresa(),
    Column("quando", Instante, primary_key=True),
    chave("id"),
    texto("acao"),
    texto("login"),
    curto("codigo", 3),
    texto("origem"),
    texto("id_correlacao"),
    texto("usuario_final"),
    Column("clientes", LISTA, nullable=False),
    Column("boletos", LISTA, nullable=False),
    texto("detalhe"),
    Index(None, "empresa_id", "login", "quando"),
)

emissao = Table(
    "emissao",
    metadata,
    da_empresa(),
    chave("boleto_id"),
    Column("quando", Instante, primary_key=True),
    chave("id"),
    Column("acesso_id", Integer, nullable=False),
    texto("modelo"),
    curto("sha256", 64),
    pertence("boleto_id", "boleto", "id"),
    pertence("acesso_id", "acesso", "id"),
)
