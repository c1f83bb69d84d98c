"""The databases that the tests of this folder run on: SQLite in a file, PostgreSQL on a server, both migrated."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.adapters.db.armazem import Armazem, ArmazemFake, ArmazemSql
from tests.adapters.db.servidor import postgresql
from tests.fakes.acervo import UnidadesDeImportacao as FakeUnidadesDeImportacao
from ws.adapters.db.acervo import SqlUnidadesDeImportacao
from ws.adapters.db.conexao import criar_engine
from ws.adapters.db.migrations import migrar
from ws.adapters.db.modelo import metadata
from ws.application.importacao.acervo import UnidadesDeImportacao

SQLITE = pytest.param("sqlite_migrado", id="sqlite")
POSTGRESQL = pytest.param("postgresql_migrado", id="postgresql", marks=pytest.mark.precisa("postgres"))


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
    yield from _vazio(request)


@pytest.fixture(params=[pytest.param("fake", id="fake"), SQLITE, POSTGRESQL])
def armazem(request: pytest.FixtureRequest) -> Iterator[Armazem]:
    """An empty store: what passes on the fake passes on both databases."""
    if request.param == "fake":
        yield ArmazemFake()
    else:
        yield from map(ArmazemSql, _vazio(request))


def _vazio(request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine: Engine = request.getfixturevalue(request.param)
    yield engine
    with engine.begin() as conexao:
        for tabela in reversed(metadata.sorted_tables):
            conexao.execute(tabela.delete())


@pytest.fixture
def unidades_de_importacao(armazem: Armazem) -> UnidadesDeImportacao:
    """Transactions of an import, on the fake and on both databases."""
    if isinstance(armazem, ArmazemSql):
        return SqlUnidadesDeImportacao(armazem.engine)
    return FakeUnidadesDeImportacao()
