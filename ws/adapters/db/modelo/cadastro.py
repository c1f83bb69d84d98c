"""Companies, their collection accounts, and their customers."""

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, LargeBinary, Table

from ws.adapters.db.modelo.esquema import (
    chave,
    curto,
    da_empresa,
    empresa_existe,
    endereco,
    metadata,
    opcao,
    pertence,
    texto,
)
from ws.adapters.db.motor.tipos import Exato, Identificador, Opcao
from ws.adapters.db.motor.valores import JUROS, LISTA, MULTA, PARTE
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.carteira.encargos import TipoDesconto


def nome_do_padrao(tipo: TipoAcesso, recurso: Recurso) -> str:
    """Column of ``empresa`` that says whether ``recurso`` is released to accounts that do not say it themselves.

    >>> nome_do_padrao(TipoAcesso.CLIENTE, Recurso.EMITIR)
    'cliente_emitir'
    """
    return f"{tipo.name}_{recurso.name}".lower()


empresa = Table(
    "empresa",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("codigo", Identificador, nullable=False, unique=True),
    texto("nome"),
    curto("documento", 14),
    *endereco(),
    texto("fuso"),
    *opcao("ambiente", Ambiente),
    texto("contato"),
    texto("remetente"),
    Column("envia_email", Boolean, nullable=False),
    *(
        Column(nome_do_padrao(tipo, recurso), Boolean, nullable=False)
        for tipo in COM_RECURSOS
        for recurso in Recurso
    ),
    curto("cor", 7),
    curto("logo_sha256", 64),  # of what `empresa_logo` holds; empty where it holds nothing
    CheckConstraint("id > 0", "id"),  # 0 is nobody's: ws.application.ports.auditoria.eventos.SEM_EMPRESA
)

# Apart, so that who only asks about the company never reads it.
empresa_logo = Table(
    "empresa_logo",
    metadata,
    da_empresa(),
    Column("conteudo", LargeBinary, nullable=False),
    empresa_existe(),
)

conta_cobranca = Table(
    "conta_cobranca",
    metadata,
    da_empresa(),
    chave("codigo"),
    curto("banco", 3),
    Column("beneficiario", PARTE),  # NULL: the company itself
    texto("agencia"),
    texto("agencia_dv"),
    texto("conta"),
    texto("conta_dv"),
    texto("convenio"),
    texto("carteira"),
    texto("modalidade"),
    texto("posto"),
    texto("local_pagamento"),
    curto("logo_sha256", 64),  # of what `conta_cobranca_logo` holds; empty where it holds nothing
    # From here on: what an import copies to a boleto that brings none.
    Column("instrucoes", LISTA, nullable=False),
    texto("especie"),
    curto("aceite", 1),
    Column("aceita_parcial", Boolean, nullable=False),
    Column("multa", MULTA),
    Column("juros", JUROS),
    Column("desconto_tipo", Opcao(TipoDesconto)),
    Column("desconto_valor", Exato),
    Column("desconto_dias", Integer),  # granted until so many days before the due date
    Column("limite_dias", Integer),  # the bank takes it until so many days after the due date
    empresa_existe(),
    CheckConstraint("aceite IN ('A', 'N')", "aceite"),
    CheckConstraint(
        "(desconto_tipo IS NULL) = (desconto_valor IS NULL)"
        " AND (desconto_tipo IS NULL) = (desconto_dias IS NULL)",
        "desconto",
    ),
)

# Apart, like the company's.
conta_cobranca_logo = Table(
    "conta_cobranca_logo",
    metadata,
    da_empresa(),
    chave("codigo"),
    Column("conteudo", LargeBinary, nullable=False),
    pertence("codigo", "conta_cobranca", "codigo"),
)

cliente = Table(
    "cliente",
    metadata,
    da_empresa(),
    chave("codigo"),
    curto("documento", 14),
    texto("nome"),
    *endereco(),
    texto("email"),
    texto("busca"),  # what it is found by, and sorted: `ws.domain.cadastro.busca.normalizar`
    empresa_existe(),
    Index(None, "empresa_id", "busca"),
    Index(None, "empresa_id", "documento"),
)
