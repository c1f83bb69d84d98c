"""The databases that the adapters' tests share: one of each kind, migrated once."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.adapters.db.bancos import POSTGRESQL, SQLITE, vazio
from tests.adapters.db.servidor import postgresql
from ws.adapters.db.migrations import migrar
from ws.adapters.db.motor.conexao import criar_engine


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
