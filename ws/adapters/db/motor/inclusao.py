"""INSERT with ON CONFLICT, which both databases have under one name and SQLAlchemy under two."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def inclusao(conexao: Connection, tabela: Table) -> Any:
    """An INSERT into ``tabela`` in the dialect of ``conexao``: it has ``on_conflict_do_update`` and ``_nothing``."""
    dialeto = postgresql if conexao.dialect.name == "postgresql" else sqlite
    return dialeto.insert(tabela)
