"""Accounts, the customers they are linked to, and failed attempts to use them."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, UniqueConstraint

from ws.adapters.db.modelo.esquema import (
    chave,
    curto,
    da_empresa,
    empresa_existe,
    metadata,
    opcao,
    pertence,
    texto,
)
from ws.adapters.db.motor.tipos import Instante, Texto
from ws.application.ports.acessos.convites import MotivoConvite
from ws.domain.acessos.acesso import Recurso, TipoAcesso

acesso = Table(
    "acesso",
    metadata,
    da_empresa(),
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Kept in lower case (``normalizar_login``); unique in the installation, so that it names its company.
    Column("login", Texto, nullable=False, unique=True),
    *opcao("tipo", TipoAcesso),
    Column("ativo", Boolean, nullable=False),
    texto("senha_1", nullable=True),
    texto("senha_1_rotulo", nullable=True),
    Column("senha_1_criada_em", Instante),
    texto("senha_2", nullable=True),
    texto("senha_2_rotulo", nullable=True),
    Column("senha_2_criada_em", Instante),
    # NULL: what the company releases to accounts of this type.
    *(Column(recurso.name.lower(), Boolean) for recurso in Recurso),
    Column("ultimo_uso", Date),
    texto("email"),
    Column("versao_sessao", Integer, nullable=False),  # sessions that say another number are over
    empresa_existe(),
    Index(None, "empresa_id", "login"),
)

# A link that sets a password once. `usado_em` is filled when it was used, or when another took its place.
convite = Table(
    "convite",
    metadata,
    da_empresa(),
    chave("id"),
    Column("acesso_id", Integer, nullable=False),
    curto("resumo", 64),  # SHA-256 of the token, which is kept nowhere
    *opcao("motivo", MotivoConvite),
    Column("criado_em", Instante, nullable=False),
    Column("expira_em", Instante, nullable=False),
    Column("usado_em", Instante),
    pertence("acesso_id", "acesso", "id"),
    UniqueConstraint("empresa_id", "resumo"),
    Index(None, "empresa_id", "acesso_id", "criado_em"),
)

acesso_cliente = Table(
    "acesso_cliente",
    metadata,
    da_empresa(),
    Column("acesso_id", Integer, primary_key=True, autoincrement=False),
    chave("codigo_cliente"),
    pertence("acesso_id", "acesso", "id"),
    pertence("codigo_cliente", "cliente", "codigo"),
    Index(None, "empresa_id", "codigo_cliente"),
)

# Not led by the company: the login that somebody tries may be nobody's, and then belongs to none.
tentativa_acesso = Table(
    "tentativa_acesso",
    metadata,
    Column("login", Texto, primary_key=True),
    Column("origem", Texto, primary_key=True),
    Column("falhas", Integer, nullable=False),
    Column("atualizado_em", Instante, nullable=False, index=True),
    Column("bloqueado_ate", Instante),
)
