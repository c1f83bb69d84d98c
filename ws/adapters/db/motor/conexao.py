"""Engines: SQLite, embedded, and PostgreSQL (psycopg 3), the server.

A transaction of a SQLite engine begins with BEGIN IMMEDIATE, unless it is for reading: a second writer waits its
turn instead of failing halfway. What was committed survives a power cut (synchronous=FULL).
"""

from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import ArgumentError

ESPERA_MS = 5_000
"""How long a statement waits for another writer, and a request for a free connection."""
DRIVERS = {"sqlite": "sqlite+imediato", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
LEITURA = "leitura"
"""Execution option of transactions that only read."""


class DialetoSqlite(SQLiteDialect_pysqlite):
    """SQLite through Python's own driver, with transactions that begin as said above.

    Not a listener of the ``begin`` event: one listener makes SQLAlchemy look for listeners all along.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        """A transaction that only reads has begun already, in :func:`abrir`."""
        if not dbapi_connection.in_transaction:
            dbapi_connection.execute("BEGIN IMMEDIATE")


def criar_engine(url: str, *, conexoes: int = 10) -> Engine:
    """An engine for a SQLAlchemy URL, with up to ``conexoes`` connections at a time. Connects to nothing yet.

    >>> criar_engine("postgres://server/cobranca").url.drivername
    'postgresql+psycopg'
    """
    endereco = _endereco(url)
    if endereco.get_backend_name() == "sqlite":
        registry.register("sqlite.imediato", __name__, DialetoSqlite.__name__)
        engine = create_engine(endereco, **_opcoes(conexoes), connect_args={"timeout": ESPERA_MS / 1000})
        event.listen(engine, "connect", _preparar_sqlite)
        return engine
    return create_engine(
        endereco,
        **_opcoes(conexoes),
        pool_pre_ping=True,
        connect_args={"connect_timeout": ESPERA_MS // 1000, "application_name": "central-cobranca"},
    )


def para_leitura(engine: Engine) -> Engine:
    """The same engine, for transactions that only read: each sees one state of the database throughout."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine.execution_options(**{LEITURA: True})


def abrir(engine: Engine) -> Connection:
    """A connection with its transaction begun."""
    conexao = engine.connect()
    try:
        if conexao.get_execution_options().get(LEITURA, False):
            driver: Any = conexao.connection.driver_connection
            driver.execute("BEGIN")  # takes no lock, so that it cannot fail
        conexao.begin()
    except BaseException:
        conexao.close()
        raise
    return conexao


def _endereco(url: str) -> URL:
    endereco = make_url(url)
    driver = DRIVERS.get(endereco.get_backend_name())
    if driver is None:
        raise ArgumentError(
            "the database is SQLite or PostgreSQL: sqlite:///file.db, postgresql://user@host/database"
        )
    return endereco.set(drivername=driver)


def _opcoes(conexoes: int) -> dict[str, Any]:
    """An error that is written to a log tells the statement, never the values: they are people's."""
    return {
        "pool_size": conexoes,
        "max_overflow": 0,
        "pool_timeout": ESPERA_MS / 1000,
        "pool_use_lifo": True,
        "hide_parameters": True,
    }


def _preparar_sqlite(conexao: SqliteConnection, _: object) -> None:
    conexao.isolation_level = None  # the driver begins nothing by itself: DialetoSqlite does
    for pragma in (
        f"busy_timeout={ESPERA_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        conexao.execute(f"PRAGMA {pragma}").close()
