"""Connections of both databases are prepared as reading and writing need; other databases are refused."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import ArgumentError

from ws.adapters.db.motor.conexao import criar_engine, para_leitura


@pytest.mark.parametrize(
    ("pragma", "valor"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2), ("busy_timeout", 5000)],
)
def test_every_connection_to_sqlite_is_prepared(sqlite_migrado: Engine, pragma: str, valor: object) -> None:
    with sqlite_migrado.connect() as conexao:
        assert conexao.execute(text(f"PRAGMA {pragma}")).scalar_one() == valor


@pytest.mark.precisa("postgres")
def test_reading_on_postgresql_is_one_state_and_writes_nothing(postgresql_migrado: Engine) -> None:
    with para_leitura(postgresql_migrado).connect() as conexao:
        modo = conexao.execute(text("SHOW transaction_isolation")).scalar_one()
        assert (modo, conexao.execute(text("SHOW transaction_read_only")).scalar_one()) == (
            "repeatable read",
            "on",
        )


@pytest.mark.precisa("postgres")
def test_a_connection_that_was_read_with_writes_again(postgresql_migrado: Engine) -> None:
    with para_leitura(postgresql_migrado).connect() as conexao:
        conexao.execute(text("SELECT 1"))
    with postgresql_migrado.connect() as conexao:
        assert conexao.execute(text("SHOW transaction_read_only")).scalar_one() == "off"


def test_other_databases_are_refused_with_the_urls_that_work() -> None:
    with pytest.raises(ArgumentError, match=r"sqlite:///file\.db"):
        criar_engine("mysql://root@localhost/cobranca")
