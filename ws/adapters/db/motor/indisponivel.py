"""Which failures mean that the database is away for now, as opposed to being used wrongly.

SQLite tells by its result code (https://sqlite.org/rescode.html), PostgreSQL by the class of its SQLSTATE
(https://www.postgresql.org/docs/current/errcodes-appendix.html); a connection that could not be made, or broke,
has neither.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as EsperaEsgotada

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

SEGUNDOS_PARA_REPETIR = 5
CODIGOS_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
CLASSES_POSTGRESQL = frozenset({"08", "40", "53", "55", "57", "58"})
"""Connection; rolled back (deadlock); resources; locks; operator; system."""


def indisponivel(erro: BaseException) -> Erro | None:
    """The outcome 903 for a failure that may pass, or nothing."""
    if isinstance(erro, EsperaEsgotada) or (isinstance(erro, DBAPIError) and _passageiro(erro)):
        return Erro(Codigo.INDISPONIVEL, segundos_para_repetir=SEGUNDOS_PARA_REPETIR)
    return None


def _passageiro(erro: DBAPIError) -> bool:
    original = erro.orig
    if isinstance(original, sqlite3.Error):
        codigo = getattr(original, "sqlite_errorcode", None)  # absent when the driver itself refused
        return codigo is not None and codigo & 0xFF in CODIGOS_SQLITE
    sqlstate: str | None = getattr(original, "sqlstate", None)
    if sqlstate is None:
        return erro.connection_invalidated or type(original).__name__ == "OperationalError"
    return sqlstate[:2] in CLASSES_POSTGRESQL
