"""The schema's metadata, and the pieces its tables are made of.

Of every table but one (``tentativa_acesso``, which says why) the company leads the primary key and each index,
so that one installation serves many companies and the tables can be distributed by it. No column has a default:
who writes a row says all of it.
"""

from enum import StrEnum
from typing import TypeVar

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, MetaData, String

from ws.adapters.db.motor.tipos import Identificador, Opcao, Texto

E = TypeVar("E", bound=StrEnum)

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
    """A column that holds the key of another table's row."""
    return Column(nome, Identificador, nullable=False)


def texto(nome: str, *, nullable: bool = False) -> Column[str]:
    """Words or numbers of any length; empty where there are none."""
    return Column(nome, Texto, nullable=nullable)


def curto(nome: str, tamanho: int, *, nullable: bool = False) -> Column[str]:
    """A code whose length is known. PostgreSQL enforces it, SQLite does not: who writes checks it before."""
    return Column(nome, String(tamanho), nullable=nullable)


def opcao(nome: str, opcoes: type[E]) -> tuple[Column[E], CheckConstraint]:
    """One of the values of an enumeration, and the constraint that says so."""
    valores = ", ".join(f"'{valor.value}'" for valor in opcoes)
    return Column(nome, Opcao(opcoes), nullable=False), CheckConstraint(f"{nome} IN ({valores})", nome)


def endereco() -> tuple[Column[str], ...]:
    """The parts of a :class:`ws.domain.cadastro.parte.Endereco`, in its order."""
    return tuple(texto(parte) for parte in ("logradouro", "bairro", "cidade", "uf", "cep"))


def pertence(coluna: str, tabela: str, alvo: str) -> ForeignKeyConstraint:
    """A foreign key, inside the company."""
    return ForeignKeyConstraint(["empresa_id", coluna], [f"{tabela}.empresa_id", f"{tabela}.{alvo}"])


def empresa_existe() -> ForeignKeyConstraint:
    """The company of a table whose other foreign keys do not already prove it."""
    return ForeignKeyConstraint(["empresa_id"], ["empresa.id"])
