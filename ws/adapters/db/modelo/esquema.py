"""The schema's metadata, and the pieces its tables are made of.

Of every table but one (`tentativa_acesso`, which says why) the company leads the primary key and each index,
so that one installation serves many companies and the tables can be distributed by it. No column has a default:
who writes a row says all of it.
"""

from enum import StrEnum

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, MetaData, String

from ws.adapters.db.tipos import Identificador, Texto

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def da_empresa() -> Column[int]:
    """The company, first part of the key."""
    return Column("empresa_id", Integer, primary_key=True, autoincrement=False)


def chave(nome: str) -> Column[str]:
    """A further part of the key."""
    return Column(nome, Identificador, primary_key=True)


def referencia(nome: str) -> Column[str]:
    """Somebody else's key."""
    return Column(nome, Identificador, nullable=False)


def texto(nome: str, *, nullable: bool = False) -> Column[str]:
    """Words or numbers of any length; empty where there are none."""
    return Column(nome, Texto, nullable=nullable)


def curto(nome: str, tamanho: int, *, nullable: bool = False) -> Column[str]:
    """A code whose length is known. PostgreSQL enforces it, SQLite does not: who writes checks it before."""
    return Column(nome, String(tamanho), nullable=nullable)


def opcao(nome: str, opcoes: type[StrEnum], *, nullable: bool = False) -> tuple[Column[str], CheckConstraint]:
    """One of the values of an enumeration, kept as its value, and the constraint that says so."""
    valores = ", ".join(f"'{valor.value}'" for valor in opcoes)
    return Column(nome, String(20), nullable=nullable), CheckConstraint(f"{nome} IN ({valores})", nome)


def juntos(nome: str, *colunas: str) -> CheckConstraint:
    """Columns of which all are NULL, or none."""
    primeira, *outras = colunas
    return CheckConstraint(
        " AND ".join(f"({primeira} IS NULL) = ({outra} IS NULL)" for outra in outras), nome
    )


def endereco(prefixo: str, *, nullable: bool = False) -> tuple[Column[str], ...]:
    """The parts of a :class:`ws.domain.empresa.Endereco`, in its order."""
    partes = ("logradouro", "bairro", "cidade", "uf", "cep")
    return tuple(texto(f"{prefixo}{parte}", nullable=nullable) for parte in partes)


def parte(prefixo: str, *, nullable: bool = False) -> tuple[Column[str], ...]:
    """A :class:`ws.domain.empresa.Parte`, in its order."""
    return (
        texto(f"{prefixo}_nome", nullable=nullable),
        curto(f"{prefixo}_documento", 14, nullable=nullable),
        *endereco(f"{prefixo}_", nullable=nullable),
    )


def pertence(coluna: str, tabela: str, alvo: str) -> ForeignKeyConstraint:
    """A foreign key, inside the company."""
    return ForeignKeyConstraint(["empresa_id", coluna], [f"{tabela}.empresa_id", f"{tabela}.{alvo}"])


def empresa_existe() -> ForeignKeyConstraint:
    """The company of a table whose other foreign keys do not already prove it."""
    return ForeignKeyConstraint(["empresa_id"], ["empresa.id"])
