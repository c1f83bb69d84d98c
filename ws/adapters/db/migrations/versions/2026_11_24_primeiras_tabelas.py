"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "20261124"
down_revision = None
branch_labels = None
depends_on = None

IDENTIFICADOR = sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql")
INSTANTE = sa.DateTime(timezone=True)
TABELAS = (
    "empresa",
    "conta_cobranca",
    "cliente",
    "boleto",
    "pagamento",
    "compra",
    "acesso",
    "acesso_cliente",
    "tentativa_acesso",
    "remessa",
    "remessa_boleto",
    "mensagem_email",
    "auditoria",
    "emissao",
    "importacao",
)


def upgrade() -> None:
    _criar_cadastro()
    _criar_titulos()
    _criar_acessos()
    _criar_saida()
    _criar_registros()


def downgrade() -> None:
    for tabela in reversed(TABELAS):
        op.drop_table(tabela)


def _criar_cadastro() -> None:
    op.create_table(
        "empresa",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codigo", IDENTIFICADOR, nullable=False),
        sa.Column("nome", sa.Text(), nullable=False),
        sa.Column("documento", sa.String(length=14), nullable=False),
        sa.Column("logradouro", sa.Text(), nullable=False),
        sa.Column("bairro", sa.Text(), nullable=False),
        sa.Column("cidade", sa.Text(), nullable=False),
        sa.Column("uf", sa.Text(), nullable=False),
        sa.Column("cep", sa.Text(), nullable=False),
        sa.Column("fuso", sa.Text(), nullable=False),
        sa.Column("ambiente", sa.String(20), nullable=False),
        sa.Column("contato", sa.Text(), nullable=False),
        sa.Column("remetente", sa.Text(), nullable=False),
        sa.Column("envia_email", sa.Boolean(), nullable=False),
        sa.Column("cliente_consultar", sa.Boolean(), nullable=False),
        sa.Column("cliente_emitir", sa.Boolean(), nullable=False),
        sa.Column("cliente_enviar_email", sa.Boolean(), nullable=False),
        sa.Column("cliente_analisar", sa.Boolean(), nullable=False),
        sa.Column("integrador_consultar", sa.Boolean(), nullable=False),
        sa.Column("integrador_emitir", sa.Boolean(), nullable=False),
        sa.Column("integrador_enviar_email", sa.Boolean(), nullable=False),
        sa.Column("integrador_analisar", sa.Boolean(), nullable=False),
        sa.CheckConstraint("ambiente IN ('PRODUCAO', 'HOMOLOGACAO')", name=op.f("ck_empresa_ambiente")),
        sa.CheckConstraint("id > 0", name=op.f("ck_empresa_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_empresa")),
        sa.UniqueConstraint("codigo", name=op.f("uq_empresa_codigo")),
    )
    op.create_table(
        "conta_cobranca",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codigo", IDENTIFICADOR, nullable=False),
        sa.Column("banco", sa.String(length=3), nullable=False),
        sa.Column("beneficiario", sa.Text(), nullable=True),
        sa.Column("agencia", sa.Text(), nullable=False),
        sa.Column("agencia_dv", sa.Text(), nullable=False),
        sa.Column("conta", sa.Text(), nullable=False),
        sa.Column("conta_dv", sa.Text(), nullable=False),
        sa.Column("convenio", sa.Text(), nullable=False),
        sa.Column("carteira", sa.Text(), nullable=False),
        sa.Column("modalidade", sa.Text(), nullable=False),
        sa.Column("posto", sa.Text(), nullable=False),
        sa.Column("local_pagamento", sa.Text(), nullable=False),
        sa.Column("instrucoes", sa.Text(), nullable=False),
        sa.Column("especie", sa.Text(), nullable=False),
        sa.Column("aceite", sa.String(length=1), nullable=False),
        sa.Column("aceita_parcial", sa.Boolean(), nullable=False),
        sa.Column("multa", sa.Text(), nullable=True),
        sa.Column("juros", sa.Text(), nullable=True),
        sa.Column("desconto_tipo", sa.String(20), nullable=True),
        sa.Column("desconto_valor", sa.Text(), nullable=True),
        sa.Column("desconto_dias", sa.Integer(), nullable=True),
        sa.Column("limite_dias", sa.Integer(), nullable=True),
        sa.CheckConstraint("aceite IN ('A', 'N')", name=op.f("ck_conta_cobranca_aceite")),
        sa.CheckConstraint(
            "(desconto_tipo IS NULL) = (desconto_valor IS NULL)"
            " AND (desconto_tipo IS NULL) = (desconto_dias IS NULL)",
            name=op.f("ck_conta_cobranca_desconto"),
        ),
        sa.ForeignKeyConstraint(["empresa_id"], ["empresa.id"], name=op.f("fk_conta_cobranca_empresa")),
        sa.PrimaryKeyConstraint("empresa_id", "codigo", name=op.f("pk_conta_cobranca")),
    )
    op.create_table(
        "cliente",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codigo", IDENTIFICADOR, nullable=False),
        sa.Column("documento", sa.String(length=14), nullable=False),
        sa.Column("nome", sa.Text(), nullable=False),
        sa.Column("logradouro", sa.Text(), nullable=False),
        sa.Column("bairro", sa.Text(), nullable=False),
        sa.Column("cidade", sa.Text(), nullable=False),
        sa.Column("uf", sa.Text(), nullable=False),
        sa.Column("cep", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["empresa_id"], ["empresa.id"], name=op.f("fk_cliente_empresa")),
        sa.PrimaryKeyConstraint("empresa_id", "codigo", name=op.f("pk_cliente")),
    )
    op.create_index(
        op.f("ix_cliente_empresa_id_documento"), "cliente", ["empresa_id", "documento"], unique=False
    )


def _criar_titulos() -> None:
    op.create_table(
        "boleto",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("codigo_cliente", IDENTIFICADOR, nullable=False),
        sa.Column("conta", IDENTIFICADOR, nullable=False),
        sa.Column("banco", sa.String(length=3), nullable=False),
        sa.Column("carteira", sa.Text(), nullable=False),
        sa.Column("numero_documento", sa.Text(), nullable=False),
        sa.Column("parcela", sa.Text(), nullable=False),
        sa.Column("nosso_numero", sa.Text(), nullable=False),
        sa.Column("nosso_numero_impresso", sa.Text(), nullable=False),
        sa.Column("agencia_codigo", sa.Text(), nullable=False),
        sa.Column("data_emissao", sa.Date(), nullable=False),
        sa.Column("data_processamento", sa.Date(), nullable=False),
        sa.Column("data_vencimento", sa.Date(), nullable=False),
        sa.Column("prazo", sa.Date(), nullable=False),
        sa.Column("valor", sa.BigInteger(), nullable=False),
        sa.Column("abatimento", sa.BigInteger(), nullable=False),
        sa.Column("especie", sa.Text(), nullable=False),
        sa.Column("aceite", sa.String(length=1), nullable=False),
        sa.Column("estado", sa.String(20), nullable=False),
        sa.Column("situacao_banco", sa.String(20), nullable=False),
        sa.Column("pagador", sa.Text(), nullable=False),
        sa.Column("linha_digitavel", sa.String(length=47), nullable=False),
        sa.Column("codigo_barras", sa.String(length=44), nullable=False),
        sa.Column("pix_copia_cola", sa.Text(), nullable=False),
        sa.Column("sacador_avalista", sa.Text(), nullable=True),
        sa.Column("instrucoes", sa.Text(), nullable=False),
        sa.Column("multa", sa.Text(), nullable=True),
        sa.Column("juros", sa.Text(), nullable=True),
        sa.Column("descontos", sa.Text(), nullable=False),
        sa.Column("limite_pagamento", sa.Date(), nullable=True),
        sa.Column("aceita_parcial", sa.Boolean(), nullable=False),
        sa.Column("valor_pago", sa.BigInteger(), nullable=False),
        sa.Column("principal_pago", sa.BigInteger(), nullable=False),
        sa.Column("data_pagamento", sa.Date(), nullable=True),
        sa.CheckConstraint("aceite IN ('A', 'N')", name=op.f("ck_boleto_aceite")),
        sa.CheckConstraint("estado IN ('ABERTO', 'LIQUIDADO', 'CANCELADO')", name=op.f("ck_boleto_estado")),
        sa.CheckConstraint(
            "situacao_banco IN ('REGISTRADO', 'BAIXADO', 'REJEITADO', 'EM_CARTORIO', 'PROTESTADO')",
            name=op.f("ck_boleto_situacao_banco"),
        ),
        sa.CheckConstraint("prazo >= data_vencimento", name=op.f("ck_boleto_prazo")),
        sa.CheckConstraint(
            "valor >= 0 AND abatimento >= 0 AND valor_pago >= 0 AND principal_pago >= 0",
            name=op.f("ck_boleto_valores"),
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "codigo_cliente"],
            ["cliente.empresa_id", "cliente.codigo"],
            name=op.f("fk_boleto_cliente"),
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "conta"],
            ["conta_cobranca.empresa_id", "conta_cobranca.codigo"],
            name=op.f("fk_boleto_conta_cobranca"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_boleto")),
    )
    op.create_index(
        op.f("ix_boleto_empresa_id_codigo_cliente_data_vencimento_id"),
        "boleto",
        ["empresa_id", "codigo_cliente", "data_vencimento", "id"],
        unique=False,
    )
    op.create_index(
        "ix_boleto_estado",
        "boleto",
        [
            "empresa_id",
            "codigo_cliente",
            "estado",
            "data_vencimento",
            "id",
            "prazo",
            "valor",
            "abatimento",
            "principal_pago",
        ],
        unique=False,
    )
    op.create_table(
        "pagamento",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("boleto_id", IDENTIFICADOR, nullable=False),
        sa.Column("data", sa.Date(), nullable=False),
        sa.Column("valor", sa.BigInteger(), nullable=False),
        sa.Column("principal", sa.BigInteger(), nullable=False),
        sa.Column("encargos", sa.BigInteger(), nullable=False),
        sa.Column("canal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "boleto_id"], ["boleto.empresa_id", "boleto.id"], name=op.f("fk_pagamento_boleto")
        ),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_pagamento")),
    )
    op.create_index(
        op.f("ix_pagamento_empresa_id_boleto_id_data_valor"),
        "pagamento",
        ["empresa_id", "boleto_id", "data", "valor"],
        unique=False,
    )
    op.create_table(
        "compra",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("codigo_cliente", IDENTIFICADOR, nullable=False),
        sa.Column("data", sa.Date(), nullable=False),
        sa.Column("valor", sa.BigInteger(), nullable=False),
        sa.Column("valor_devolvido", sa.BigInteger(), nullable=False),
        sa.Column("cancelada", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "valor_devolvido >= 0 AND valor_devolvido <= valor", name=op.f("ck_compra_valores")
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "codigo_cliente"],
            ["cliente.empresa_id", "cliente.codigo"],
            name=op.f("fk_compra_cliente"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_compra")),
    )
    op.create_index(
        op.f("ix_compra_empresa_id_codigo_cliente_data_id"),
        "compra",
        ["empresa_id", "codigo_cliente", "data", "id"],
        unique=False,
    )


def _criar_acessos() -> None:
    op.create_table(
        "acesso",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("tipo", sa.String(20), nullable=False),
        sa.Column("ativo", sa.Boolean(), nullable=False),
        sa.Column("senha_1", sa.Text(), nullable=True),
        sa.Column("senha_1_rotulo", sa.Text(), nullable=True),
        sa.Column("senha_1_criada_em", INSTANTE, nullable=True),
        sa.Column("senha_2", sa.Text(), nullable=True),
        sa.Column("senha_2_rotulo", sa.Text(), nullable=True),
        sa.Column("senha_2_criada_em", INSTANTE, nullable=True),
        sa.Column("consultar", sa.Boolean(), nullable=True),
        sa.Column("emitir", sa.Boolean(), nullable=True),
        sa.Column("enviar_email", sa.Boolean(), nullable=True),
        sa.Column("analisar", sa.Boolean(), nullable=True),
        sa.Column("ultimo_uso", sa.Date(), nullable=True),
        sa.CheckConstraint("tipo IN ('CLIENTE', 'INTEGRADOR')", name=op.f("ck_acesso_tipo")),
        sa.ForeignKeyConstraint(["empresa_id"], ["empresa.id"], name=op.f("fk_acesso_empresa")),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_acesso")),
        sa.UniqueConstraint("login", name=op.f("uq_acesso_login")),
    )
    op.create_table(
        "acesso_cliente",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("acesso_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codigo_cliente", IDENTIFICADOR, nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "acesso_id"],
            ["acesso.empresa_id", "acesso.id"],
            name=op.f("fk_acesso_cliente_acesso"),
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "codigo_cliente"],
            ["cliente.empresa_id", "cliente.codigo"],
            name=op.f("fk_acesso_cliente_cliente"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "acesso_id", "codigo_cliente", name=op.f("pk_acesso_cliente")),
    )
    op.create_index(
        op.f("ix_acesso_cliente_empresa_id_codigo_cliente"),
        "acesso_cliente",
        ["empresa_id", "codigo_cliente"],
        unique=False,
    )
    op.create_table(
        "tentativa_acesso",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("origem", sa.Text(), nullable=False),
        sa.Column("falhas", sa.Integer(), nullable=False),
        sa.Column("atualizado_em", INSTANTE, nullable=False),
        sa.Column("bloqueado_ate", INSTANTE, nullable=True),
        sa.PrimaryKeyConstraint("login", "origem", name=op.f("pk_tentativa_acesso")),
    )
    op.create_index(
        op.f("ix_tentativa_acesso_atualizado_em"), "tentativa_acesso", ["atualizado_em"], unique=False
    )


def _criar_saida() -> None:
    op.create_table(
        "remessa",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("protocolo", IDENTIFICADOR, nullable=False),
        sa.Column("acesso_id", sa.Integer(), nullable=False),
        sa.Column("criado_em", INSTANTE, nullable=False),
        sa.Column("dia", sa.Date(), nullable=False),
        sa.Column("mensagens", sa.Integer(), nullable=False),
        sa.Column("id_requisicao", IDENTIFICADOR, nullable=True),
        sa.Column("resumo_pedido", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "acesso_id"], ["acesso.empresa_id", "acesso.id"], name=op.f("fk_remessa_acesso")
        ),
        sa.PrimaryKeyConstraint("empresa_id", "protocolo", name=op.f("pk_remessa")),
        sa.UniqueConstraint(
            "empresa_id",
            "acesso_id",
            "id_requisicao",
            name=op.f("uq_remessa_empresa_id_acesso_id_id_requisicao"),
        ),
    )
    op.create_index(
        op.f("ix_remessa_empresa_id_acesso_id_dia_mensagens"),
        "remessa",
        ["empresa_id", "acesso_id", "dia", "mensagens"],
        unique=False,
    )
    op.create_table(
        "remessa_boleto",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("protocolo", IDENTIFICADOR, nullable=False),
        sa.Column("boleto_id", IDENTIFICADOR, nullable=False),
        sa.Column("ordem", sa.Integer(), nullable=False),
        sa.Column("dia", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "boleto_id"],
            ["boleto.empresa_id", "boleto.id"],
            name=op.f("fk_remessa_boleto_boleto"),
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "protocolo"],
            ["remessa.empresa_id", "remessa.protocolo"],
            name=op.f("fk_remessa_boleto_remessa"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "protocolo", "boleto_id", name=op.f("pk_remessa_boleto")),
    )
    op.create_index(
        op.f("ix_remessa_boleto_empresa_id_boleto_id_dia"),
        "remessa_boleto",
        ["empresa_id", "boleto_id", "dia"],
        unique=False,
    )
    op.create_table(
        "mensagem_email",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("protocolo", IDENTIFICADOR, nullable=False),
        sa.Column("ordem", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("conteudo", sa.LargeBinary(), nullable=True),
        sa.Column("situacao", sa.String(20), nullable=False),
        sa.Column("tentativas", sa.Integer(), nullable=False),
        sa.Column("proxima_tentativa", INSTANTE, nullable=True),
        sa.Column("reservado_ate", INSTANTE, nullable=True),
        sa.Column("mensagem", sa.Text(), nullable=False),
        sa.Column("atualizado_em", INSTANTE, nullable=False),
        sa.CheckConstraint(
            "(situacao = 'PENDENTE') = (proxima_tentativa IS NOT NULL)",
            name=op.f("ck_mensagem_email_proxima_tentativa"),
        ),
        sa.CheckConstraint(
            "situacao <> 'PENDENTE' OR conteudo IS NOT NULL", name=op.f("ck_mensagem_email_conteudo")
        ),
        sa.CheckConstraint(
            "situacao IN ('PENDENTE', 'ENVIADO', 'FALHOU')", name=op.f("ck_mensagem_email_situacao")
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "protocolo"],
            ["remessa.empresa_id", "remessa.protocolo"],
            name=op.f("fk_mensagem_email_remessa"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "protocolo", "ordem", name=op.f("pk_mensagem_email")),
    )
    op.create_index(
        "ix_mensagem_email_pendente",
        "mensagem_email",
        ["empresa_id", "proxima_tentativa"],
        unique=False,
        sqlite_where=sa.text("situacao = 'PENDENTE'"),
        postgresql_where=sa.text("situacao = 'PENDENTE'"),
    )


def _criar_registros() -> None:
    op.create_table(
        "auditoria",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quando", INSTANTE, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("acao", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("codigo", sa.String(length=3), nullable=False),
        sa.Column("origem", sa.Text(), nullable=False),
        sa.Column("id_correlacao", sa.Text(), nullable=False),
        sa.Column("usuario_final", sa.Text(), nullable=False),
        sa.Column("clientes", sa.Text(), nullable=False),
        sa.Column("boletos", sa.Text(), nullable=False),
        sa.Column("detalhe", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("empresa_id", "quando", "id", name=op.f("pk_auditoria")),
    )
    op.create_table(
        "emissao",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("boleto_id", IDENTIFICADOR, nullable=False),
        sa.Column("quando", INSTANTE, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("acesso_id", sa.Integer(), nullable=False),
        sa.Column("modelo", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "acesso_id"], ["acesso.empresa_id", "acesso.id"], name=op.f("fk_emissao_acesso")
        ),
        sa.ForeignKeyConstraint(
            ["empresa_id", "boleto_id"], ["boleto.empresa_id", "boleto.id"], name=op.f("fk_emissao_boleto")
        ),
        sa.PrimaryKeyConstraint("empresa_id", "boleto_id", "quando", "id", name=op.f("pk_emissao")),
    )
    op.create_table(
        "importacao",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("iniciada_em", INSTANTE, nullable=False),
        sa.Column("terminada_em", INSTANTE, nullable=False),
        sa.Column("quem", sa.Text(), nullable=False),
        sa.Column("situacao", sa.Text(), nullable=False),
        sa.Column("arquivos", sa.JSON(), nullable=False),
        sa.Column("lidas", sa.Integer(), nullable=False),
        sa.Column("novas", sa.Integer(), nullable=False),
        sa.Column("alteradas", sa.Integer(), nullable=False),
        sa.Column("inalteradas", sa.Integer(), nullable=False),
        sa.Column("recusadas", sa.Integer(), nullable=False),
        sa.Column("problemas", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_importacao")),
    )
    op.create_index(
        op.f("ix_importacao_empresa_id_iniciada_em"),
        "importacao",
        ["empresa_id", "iniciada_em"],
        unique=False,
    )
