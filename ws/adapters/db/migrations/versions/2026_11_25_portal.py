"""The portal: managers, sessions, invitations, how a company looks, and what its manager searches."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

from ws.domain.cadastro.busca import normalizar

revision = "20261125"
down_revision = "20261124"
branch_labels = None
depends_on = None

IDENTIFICADOR = sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql")
INSTANTE = sa.DateTime(timezone=True)
TIPOS_ANTES = "tipo IN ('CLIENTE', 'INTEGRADOR')"
TIPOS = "tipo IN ('CLIENTE', 'INTEGRADOR', 'GESTOR')"
DA_EMPRESA: dict[str, str] = {
    "id": "id > 0",
    "ambiente": "ambiente IN ('PRODUCAO', 'HOMOLOGACAO')",
}
DO_BOLETO: dict[str, str] = {
    "estado": "estado IN ('ABERTO', 'LIQUIDADO', 'CANCELADO')",
    "situacao_banco": "situacao_banco IN ('REGISTRADO', 'BAIXADO', 'REJEITADO', 'EM_CARTORIO', 'PROTESTADO')",
    "valores": "valor >= 0 AND abatimento >= 0 AND valor_pago >= 0 AND principal_pago >= 0",
    "prazo": "prazo >= data_vencimento",
    "aceite": "aceite IN ('A', 'N')",
}
DA_CONTA: dict[str, str] = {
    "aceite": "aceite IN ('A', 'N')",
    "desconto": "(desconto_tipo IS NULL) = (desconto_valor IS NULL)"
    " AND (desconto_tipo IS NULL) = (desconto_dias IS NULL)",
}
DA_EMPRESA_AGORA = "(SELECT ambiente = 'HOMOLOGACAO' FROM empresa WHERE empresa.id = remessa.empresa_id)"
NOVAS: dict[str, dict[str, tuple[Any, str]]] = {
    "acesso": {"email": (sa.Text(), "''"), "versao_sessao": (sa.Integer(), "0")},
    "boleto": {"itens": (sa.Text(), "'[]'")},
    "empresa": {"cor": (sa.String(7), "''"), "logo_sha256": (sa.String(64), "''")},
    "conta_cobranca": {"logo_sha256": (sa.String(64), "''")},
    "cliente": {"busca": (sa.Text(), "''")},
    "remessa": {"captura": (sa.Boolean(), DA_EMPRESA_AGORA)},
}
"""Column, its type, and what rows that are there already get."""
INDICES = (
    ("acesso", ("login",)),
    ("cliente", ("busca",)),
    ("auditoria", ("login", "quando")),
    ("mensagem_email", ("situacao", "atualizado_em")),
    ("mensagem_email", ("atualizado_em",)),
)
"""After the company."""


def upgrade() -> None:
    for tabela, novas in NOVAS.items():
        for nome, (tipo, valor) in novas.items():
            op.add_column(tabela, sa.Column(nome, tipo, nullable=True))
            op.execute(f"UPDATE {tabela} SET {nome} = {valor}")  # noqa: S608 -- names of this file
    _preencher_busca()
    _exigir("acesso", {"tipo": TIPOS})
    _exigir("boleto", DO_BOLETO)
    _exigir("empresa", DA_EMPRESA)
    _exigir("conta_cobranca", DA_CONTA)
    _exigir("cliente", {})
    _exigir("remessa", {})
    _criar_tabelas()
    for tabela, colunas in INDICES:
        op.create_index(_indice(tabela, colunas), tabela, ["empresa_id", *colunas])


def downgrade() -> None:
    """A manager stays as the account of a customer that is none, shut."""
    op.drop_table("convite")
    op.drop_table("empresa_logo")
    op.drop_table("conta_cobranca_logo")
    for tabela, colunas in INDICES:
        op.drop_index(_indice(tabela, colunas), tabela)
    op.execute("UPDATE acesso SET tipo = 'CLIENTE', ativo = false WHERE tipo = 'GESTOR'")
    _retirar("acesso", {"tipo": TIPOS_ANTES})
    _retirar("boleto", DO_BOLETO)
    _retirar("empresa", DA_EMPRESA)
    _retirar("conta_cobranca", DA_CONTA)
    _retirar("cliente", {})
    _retirar("remessa", {})


def _indice(tabela: str, colunas: tuple[str, ...]) -> str:
    return op.f(f"ix_{tabela}_empresa_id_{'_'.join(colunas)}")


def _preencher_busca() -> None:
    conexao = op.get_bind()
    cliente = sa.table(
        "cliente", *(sa.column(n) for n in ("empresa_id", "codigo", "nome", "documento", "email", "busca"))
    )
    c = cliente.c
    mudar = (
        sa.update(cliente)
        .where(c.empresa_id == sa.bindparam("da_empresa"), c.codigo == sa.bindparam("do_codigo"))
        .values(busca=sa.bindparam("nova"))
    )
    linhas = conexao.execute(sa.select(c.empresa_id, c.codigo, c.nome, c.documento, c.email)).all()
    novas = [
        {
            "da_empresa": empresa,
            "do_codigo": codigo,
            "nova": normalizar(f"{nome} {codigo} {documento} {email}"),
        }
        for empresa, codigo, nome, documento, email in linhas
    ]
    if novas:
        conexao.execute(mudar, novas)


def _exigir(tabela: str, regras: dict[str, str]) -> None:
    """Make the new columns required, and the checks of the table these."""
    with op.batch_alter_table(tabela) as refeita:
        _trocar_regras(refeita, tabela, regras)
        for nome, (tipo, _) in NOVAS[tabela].items():
            refeita.alter_column(nome, existing_type=tipo, nullable=False)


def _retirar(tabela: str, regras: dict[str, str]) -> None:
    with op.batch_alter_table(tabela) as refeita:
        _trocar_regras(refeita, tabela, regras)
        for nome in NOVAS[tabela]:
            refeita.drop_column(nome)


def _trocar_regras(refeita: BatchOperations, tabela: str, regras: dict[str, str]) -> None:
    for nome, regra in regras.items():
        refeita.drop_constraint(op.f(f"ck_{tabela}_{nome}"), type_="check")
        refeita.create_check_constraint(op.f(f"ck_{tabela}_{nome}"), regra)


def _criar_tabelas() -> None:
    op.create_table(
        "empresa_logo",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("conteudo", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["empresa_id"], ["empresa.id"], name=op.f("fk_empresa_logo_empresa")),
        sa.PrimaryKeyConstraint("empresa_id", name=op.f("pk_empresa_logo")),
    )
    op.create_table(
        "conta_cobranca_logo",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codigo", IDENTIFICADOR, nullable=False),
        sa.Column("conteudo", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["empresa_id", "codigo"],
            ["conta_cobranca.empresa_id", "conta_cobranca.codigo"],
            name=op.f("fk_conta_cobranca_logo_conta_cobranca"),
        ),
        sa.PrimaryKeyConstraint("empresa_id", "codigo", name=op.f("pk_conta_cobranca_logo")),
    )
    op.create_table(
        "convite",
        sa.Column("empresa_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", IDENTIFICADOR, nullable=False),
        sa.Column("acesso_id", sa.Integer(), nullable=False),
        sa.Column("resumo", sa.String(length=64), nullable=False),
        sa.Column("motivo", sa.String(20), nullable=False),
        sa.Column("criado_em", INSTANTE, nullable=False),
        sa.Column("expira_em", INSTANTE, nullable=False),
        sa.Column("usado_em", INSTANTE, nullable=True),
        sa.CheckConstraint("motivo IN ('CONVITE', 'SENHA')", name=op.f("ck_convite_motivo")),
        sa.ForeignKeyConstraint(
            ["empresa_id", "acesso_id"], ["acesso.empresa_id", "acesso.id"], name=op.f("fk_convite_acesso")
        ),
        sa.PrimaryKeyConstraint("empresa_id", "id", name=op.f("pk_convite")),
        sa.UniqueConstraint("empresa_id", "resumo", name=op.f("uq_convite_empresa_id_resumo")),
    )
    op.create_index(
        op.f("ix_convite_empresa_id_acesso_id_criado_em"), "convite", ["empresa_id", "acesso_id", "criado_em"]
    )
