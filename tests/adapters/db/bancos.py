"""The databases that tests run on, as parameters of a fixture: SQLite in a file, PostgreSQL on a server."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from ws.adapters.db.modelo import metadata

SQLITE = pytest.param("sqlite_migrado", id="sqlite")
POSTGRESQL = pytest.param("postgresql_migrado", id="postgresql", marks=pytest.mark.precisa("postgres"))


def vazio(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The migrated database that ``request`` names; every table is emptied once the test is over."""
    engine: Engine = request.getfixturevalue(request.param)
    yield engine
    with engine.begin() as conexao:
        for tabela in reversed(metadata.sorted_tables):
            conexao.execute(tabela.delete())
