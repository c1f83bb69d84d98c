"""A database that is away or too busy is outcome 903; any other error of it passes unchanged."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tests.mundo.aurora import duas_empresas
from tests.mundo.destinos.banco_de_dados import gravar
from ws.adapters.db.migrations import migrar
from ws.adapters.db.motor import conexao
from ws.adapters.db.motor.conexao import criar_engine
from ws.adapters.db.motor.indisponivel import indisponivel
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro


@pytest.fixture
def impaciente(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """SQLite with one connection, that waits no time for anything."""
    monkeypatch.setattr(conexao, "ESPERA_MS", 10)
    engine = criar_engine(f"sqlite:///{tmp_path / 'cobranca.db'}", conexoes=1)
    migrar(engine)
    yield engine
    engine.dispose()


def provocar(engine: Engine, *, escrita: bool) -> Erro:
    unidades = SqlUnitsOfWork(engine)
    with pytest.raises(Erro) as pego, unidades.escrita() if escrita else unidades.leitura() as uow:
        uow.clientes.existentes(1, ["C0001"])
    return pego.value


def test_a_write_lock_that_nobody_releases_is_903(impaciente: Engine, tmp_path: Path) -> None:
    outro = sqlite3.connect(tmp_path / "cobranca.db", isolation_level=None)
    outro.execute("BEGIN IMMEDIATE")
    erro = provocar(impaciente, escrita=True)
    outro.close()
    assert (erro.codigo, erro.desfecho.segundos_para_repetir) == (Codigo.INDISPONIVEL, 5)


def test_reading_goes_on_while_another_writes(impaciente: Engine, tmp_path: Path) -> None:
    outro = sqlite3.connect(tmp_path / "cobranca.db", isolation_level=None)
    outro.execute("BEGIN IMMEDIATE")
    with SqlUnitsOfWork(impaciente).leitura() as uow:
        assert uow.clientes.existentes(1, ["C0001"]) == ()
    outro.close()


def test_no_free_connection_is_903(impaciente: Engine) -> None:
    with impaciente.connect():
        assert provocar(impaciente, escrita=False).codigo is Codigo.INDISPONIVEL


def test_the_connection_is_free_again_after_a_failure(impaciente: Engine, tmp_path: Path) -> None:
    outro = sqlite3.connect(tmp_path / "cobranca.db", isolation_level=None)
    outro.execute("BEGIN IMMEDIATE")
    provocar(impaciente, escrita=True)
    outro.close()
    with SqlUnitsOfWork(impaciente).escrita() as uow:
        assert uow.clientes.existentes(1, ["C0001"]) == ()


@pytest.mark.parametrize(
    "url", ["sqlite:////nao/existe/cobranca.db", "postgresql://ninguem@/cobranca?host=/nao/existe"]
)
def test_a_database_that_cannot_be_reached_is_903(url: str) -> None:
    engine = criar_engine(url)
    assert provocar(engine, escrita=False).codigo is Codigo.INDISPONIVEL


@pytest.mark.precisa("postgres")
def test_a_connection_that_the_server_ends_is_903_and_the_next_one_works(postgresql_migrado: Engine) -> None:
    unidades = SqlUnitsOfWork(postgresql_migrado)

    def usar_depois_do_fim() -> None:
        with unidades.escrita() as uow:
            uow.clientes.existentes(1, ["C0001"])
            with postgresql_migrado.connect() as outra:
                outra.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in%'")
                )
            uow.clientes.existentes(1, ["C0001"])

    with pytest.raises(Erro) as pego:
        usar_depois_do_fim()
    assert pego.value.codigo is Codigo.INDISPONIVEL
    with unidades.escrita() as uow:
        assert uow.clientes.existentes(1, ["C0001"]) == ()


def test_a_broken_rule_is_not_taken_for_an_absence(engine: Engine) -> None:
    with engine.begin() as conexao_aberta:
        gravar(conexao_aberta, duas_empresas())
    with pytest.raises(SQLAlchemyError) as pego, engine.begin() as conexao_aberta:
        gravar(conexao_aberta, duas_empresas())
    assert indisponivel(pego.value) is None


def test_a_missing_table_is_not_taken_for_an_absence(tmp_path: Path) -> None:
    engine = criar_engine(f"sqlite:///{tmp_path / 'vazio.db'}")
    with pytest.raises(DBAPIError), SqlUnitsOfWork(engine).leitura() as uow:
        uow.clientes.existentes(1, ["C0001"])
    engine.dispose()


def test_any_other_error_is_none_of_its_business() -> None:
    assert indisponivel(LookupError()) is None
