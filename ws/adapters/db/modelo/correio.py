"""The outbox: accepted requests to send boletos, and the message to each recipient."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
    text,
)

from ws.adapters.db.modelo.esquema import chave, curto, da_empresa, metadata, opcao, pertence, texto
from ws.adapters.db.motor.tipos import Identificador, Instante
from ws.application.ports.correio.remessas import SituacaoEnvio

remessa = Table(
    "remessa",
    metadata,
    da_empresa(),
    chave("protocolo"),
    Column("acesso_id", Integer, nullable=False),
    Column("criado_em", Instante, nullable=False),
    Column("dia", Date, nullable=False),  # the company's, for the daily limits
    Column("mensagens", Integer, nullable=False),  # how many it has
    Column("id_requisicao", Identificador),  # taken away once the key may be used again
    curto("resumo_pedido", 64),
    Column("captura", Boolean, nullable=False),  # the company was in HOMOLOGACAO: never sent
    pertence("acesso_id", "acesso", "id"),
    UniqueConstraint("empresa_id", "acesso_id", "id_requisicao"),
    Index(None, "empresa_id", "acesso_id", "dia", "mensagens"),
)

remessa_boleto = Table(
    "remessa_boleto",
    metadata,
    da_empresa(),
    chave("protocolo"),
    chave("boleto_id"),
    Column("ordem", Integer, nullable=False),
    Column("dia", Date, nullable=False),
    pertence("protocolo", "remessa", "protocolo"),
    pertence("boleto_id", "boleto", "id"),
    Index(None, "empresa_id", "boleto_id", "dia"),
)

PENDENTE = text("situacao = 'PENDENTE'")

mensagem_email = Table(
    "mensagem_email",
    metadata,
    da_empresa(),
    chave("protocolo"),
    Column("ordem", Integer, primary_key=True, autoincrement=False),
    texto("email"),
    texto("message_id"),
    Column("conteudo", LargeBinary),  # dropped once it was sent
    *opcao("situacao", SituacaoEnvio),
    Column("tentativas", Integer, nullable=False),
    # When a pending message may next be taken: while a worker holds it, that is when its lease ends.
    Column("proxima_tentativa", Instante),
    Column("reservado_ate", Instante),
    texto("mensagem"),
    Column("atualizado_em", Instante, nullable=False),
    pertence("protocolo", "remessa", "protocolo"),
    Index(
        "ix_mensagem_email_pendente",
        "empresa_id",
        "proxima_tentativa",
        sqlite_where=PENDENTE,
        postgresql_where=PENDENTE,
    ),
    Index(None, "empresa_id", "situacao", "atualizado_em"),
    Index(None, "empresa_id", "atualizado_em"),
    CheckConstraint("(situacao = 'PENDENTE') = (proxima_tentativa IS NOT NULL)", "proxima_tentativa"),
    CheckConstraint("situacao <> 'PENDENTE' OR conteudo IS NOT NULL", "conteudo"),
)
