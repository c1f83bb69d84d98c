from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, Engine, create_engine, inspect, text

from ws.adapters.db.conexao import criar_engine
from ws.adapters.db.migrations import desfazer, migrar, versao_atual, versao_do_codigo
from ws.adapters.db.modelo import metadata


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.precisa("postgres"))])
def virgem(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """A database without tables."""
    if request.param == "sqlite":
        return criar_engine(f"sqlite:///{tmp_path / 'virgem.db'}")
    url: str = request.getfixturevalue("postgresql_url")
    dono = create_engine(criar_engine(url).url, isolation_level="AUTOCOMMIT")
    with dono.connect() as conexao:
        conexao.execute(text("DROP DATABASE IF EXISTS virgem"))
        conexao.execute(text("CREATE DATABASE virgem"))
    dono.dispose()
    return criar_engine(url.replace("/postgres?", "/virgem?"))


def test_the_steps_make_exactly_the_model(virgem: Engine) -> None:
    migrar(virgem)
    with virgem.connect() as conexao:
        contexto = MigrationContext.configure(
            conexao, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(contexto, metadata) == []
    virgem.dispose()


def test_the_steps_make_the_models_checks(virgem: Engine) -> None:
    migrar(virgem)
    inspetor = inspect(virgem)
    feitos = {
        str(check["name"]) for tabela in metadata.tables for check in inspetor.get_check_constraints(tabela)
    }
    do_modelo = {
        str(regra.name)
        for tabela in metadata.tables.values()
        for regra in tabela.constraints
        if isinstance(regra, CheckConstraint)
    }
    assert feitos == do_modelo
    virgem.dispose()


def test_the_database_tells_the_version_it_is_at(virgem: Engine) -> None:
    assert versao_atual(virgem) is None
    migrar(virgem)
    assert versao_atual(virgem) == versao_do_codigo()
    virgem.dispose()


def test_migrating_twice_changes_nothing(virgem: Engine) -> None:
    migrar(virgem)
    migrar(virgem)
    assert versao_atual(virgem) == versao_do_codigo()
    virgem.dispose()


def test_every_step_can_be_undone(virgem: Engine) -> None:
    migrar(virgem)
    desfazer(virgem, "base")
    assert set(inspect(virgem).get_table_names()) <= {"alembic_version"}
    assert versao_atual(virgem) is None
    virgem.dispose()


def test_two_processes_may_migrate_at_the_same_time(virgem: Engine) -> None:
    falhas: list[BaseException] = []

    def tentar() -> None:
        try:
            migrar(virgem)
        except BaseException as falha:
            falhas.append(falha)

    threads = [Thread(target=tentar) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert falhas == []
    virgem.dispose()
