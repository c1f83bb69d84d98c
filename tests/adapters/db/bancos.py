"""The databases that tests run on, migrated once and emptied each time: SQLite in a file, PostgreSQL on a server."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.adapters.db.servidor import postgresql
from ws.adapters.db.migrations import migrar
from ws.adapters.db.modelo import metadata
from ws.adapters.db.motor.conexao import criar_engine

SQLITE = pytest.param("sqlite_migrado", id="sqlite")
POSTGRESQL = pytest.param("postgresql_migrado", id="postgresql", marks=pytest.mark.precisa("postgres"))


def vazio(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The migrated database that ``request`` names; every table is emptied once the test is over."""
    engine: Engine = request.getfixturevalue(request.param)
    yield engine
    with engine.begin() as conexao:
        for tabela in reversed(metadata.sorted_tables):
            conexao.execute(tabela.delete())


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_migrado(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = criar_engine(f"sqlite:///{tmp_path_factory.mktemp('sqlite') / 'cobranca.db'}")
    migrar(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql_migrado(postgresql_url: str) -> Iterator[Engine]:
    engine = criar_engine(postgresql_url)
    migrar(engine)
    yield engine
    engine.dispose()


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A real database with every table empty."""
    yield from vazio(request)
