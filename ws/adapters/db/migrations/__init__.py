"""The schema's history, run by Alembic from inside the package: no alembic.ini, no working directory.

To add a step: change `modelo`, then write ``versions/<date>_<what>.py`` after the pattern of the ones that are
there. A test compares what the steps make with `modelo`.
"""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from ws.adapters.db.conexao import para_leitura

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
    with para_leitura(engine).connect() as conexao:
        return MigrationContext.configure(conexao).get_current_revision()


def migrar(engine: Engine, versao: str = "head") -> None:
    """Bring the database to ``versao``, in one transaction; concurrent callers wait for each other."""
    _executar(engine, command.upgrade, versao)


def desfazer(engine: Engine, versao: str) -> None:
    """Bring the database back to ``versao`` (``base``: nothing is left), in one transaction."""
    _executar(engine, command.downgrade, versao)


def _executar(engine: Engine, passo: Callable[[Config, str], None], versao: str) -> None:
    config = _config()
    with engine.begin() as conexao:
        _travar(conexao)
        config.attributes["conexao"] = conexao
        passo(config, versao)


def _travar(conexao: Connection) -> None:
    if conexao.dialect.name == "postgresql":
        conexao.execute(text("SELECT pg_advisory_xact_lock(:chave)"), {"chave": TRAVA})
