"""The schema's history, run by Alembic from inside the package: no alembic.ini, no working directory.

To add a step: change ``modelo``, then write ``versions/<date>_<what>.py`` after the pattern of the ones that are
there. A test compares what the steps make with ``modelo``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from ws.adapters.db.motor.conexao import abrir, para_leitura

TRAVA = 0x0B01E70
"""Key of the PostgreSQL advisory lock under which one process at a time migrates."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def versao_do_codigo() -> str:
    """Revision that this code needs."""
    versao = ScriptDirectory.from_config(_config()).get_current_head()
    assert versao is not None
    return versao


def versao_atual(engine: Engine) -> str | None:
    """Revision the database is at; none when it was never migrated."""
    with abrir(para_leitura(engine)) as conexao:
        return MigrationContext.configure(conexao).get_current_revision()


def migrar(engine: Engine, versao: str = "head") -> None:
    """Bring the database to ``versao``, in one transaction; concurrent callers wait for each other."""
    _executar(engine, command.upgrade, versao)


def desfazer(engine: Engine, versao: str) -> None:
    """Bring the database back to ``versao`` (``base``: nothing is left), in one transaction."""
    _executar(engine, command.downgrade, versao)


def _executar(engine: Engine, passo: Callable[[Config, str], None], versao: str) -> None:
    config = _config()
    with engine.connect() as conexao, _sem_chaves_estrangeiras(conexao), conexao.begin():
        _travar(conexao)
        config.attributes["conexao"] = conexao
        passo(config, versao)
        _conferir_chaves_estrangeiras(conexao)


@contextmanager
def _sem_chaves_estrangeiras(conexao: Connection) -> Iterator[None]:
    """SQLite changes a table by making another in its place, which foreign keys to it would forbid; they can be
    switched off only while no transaction is open (sqlite.org/lang_altertable.html, section 7)."""
    if conexao.dialect.name != "sqlite":
        yield
        return
    driver: Any = conexao.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _conferir_chaves_estrangeiras(conexao: Connection) -> None:
    if conexao.dialect.name == "sqlite":
        orfas = conexao.exec_driver_sql("PRAGMA foreign_key_check").all()
        assert not orfas, f"rows without what they refer to, in {sorted({linha[0] for linha in orfas})}"


def _travar(conexao: Connection) -> None:
    if conexao.dialect.name == "postgresql":
        conexao.execute(text("SELECT pg_advisory_xact_lock(:chave)"), {"chave": TRAVA})
