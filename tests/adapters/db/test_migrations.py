"""The steps make the model on both databases, can be undone, and keep what was there before them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, Engine, create_engine, inspect, select, text

from ws.adapters.db.migrations import desfazer, migrar, versao_atual, versao_do_codigo
from ws.adapters.db.modelo import metadata
from ws.adapters.db.modelo.carteira import boleto
from ws.adapters.db.motor.conexao import criar_engine

EMPRESA_DE_ANTES = """
INSERT INTO empresa (id, codigo, nome, documento, logradouro, bairro, cidade, uf, cep, fuso, ambiente, contato,
    remetente, envia_email, cliente_consultar, cliente_emitir, cliente_enviar_email, cliente_analisar,
    integrador_consultar, integrador_emitir, integrador_enviar_email, integrador_analisar)
VALUES (1, 'aurora', 'Aurora', '11222333000181', '', '', '', '', '', 'America/Sao_Paulo', 'PRODUCAO', '',
    '', true, false, false, false, false, false, false, false, false)
"""
CLIENTE_DE_ANTES = """
INSERT INTO cliente (empresa_id, codigo, documento, nome, logradouro, bairro, cidade, uf, cep, email)
VALUES (1, 'C1', '52998224725', 'José da Conceição', '', '', '', '', '', 'j@x.com')
"""
CONTA_DE_ANTES = """
INSERT INTO conta_cobranca (empresa_id, codigo, banco, agencia, agencia_dv, conta, conta_dv, convenio, carteira,
    modalidade, posto, local_pagamento, instrucoes, especie, aceite, aceita_parcial)
VALUES (1, 'BB', '001', '', '', '', '', '', '', '', '', '', '[]', 'DM', 'N', false)
"""
BOLETO_DE_ANTES = """
INSERT INTO boleto (empresa_id, id, codigo_cliente, conta, banco, carteira, numero_documento, parcela, nosso_numero,
    nosso_numero_impresso, agencia_codigo, data_emissao, data_processamento, data_vencimento, prazo, valor,
    abatimento, especie, aceite, estado, situacao_banco, pagador, linha_digitavel, codigo_barras, pix_copia_cola,
    instrucoes, descontos, aceita_parcial, valor_pago, principal_pago)
VALUES (1, 'B1', 'C1', 'BB', '001', '', '1', '', '1', '', '', '2026-10-01', '2026-10-01', '2026-11-10', '2026-11-10',
    10000, 0, 'DM', 'N', 'ABERTO', 'REGISTRADO', '[]', '', '', '', '[]', '[]', false, 0, 0)
"""
REMESSA_DE_ANTES = """
INSERT INTO remessa (empresa_id, protocolo, acesso_id, criado_em, dia, mensagens, id_requisicao, resumo_pedido)
VALUES (1, 'p1', 1, '2026-11-24 12:00:00+00:00', '2026-11-24', 1, NULL, '')
"""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.precisa("postgres"))])
def virgem(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if request.param == "sqlite":
        engine = criar_engine(f"sqlite:///{tmp_path / 'virgem.db'}")
    else:
        engine = _no_postgresql(request.getfixturevalue("postgresql_url"))
    yield engine
    engine.dispose()


def _no_postgresql(url: str) -> Engine:
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


def test_the_database_tells_the_version_it_is_at(virgem: Engine) -> None:
    assert versao_atual(virgem) is None
    migrar(virgem)
    assert versao_atual(virgem) == versao_do_codigo()


def test_migrating_twice_changes_nothing(virgem: Engine) -> None:
    migrar(virgem)
    migrar(virgem)
    assert versao_atual(virgem) == versao_do_codigo()


def test_every_step_can_be_undone(virgem: Engine) -> None:
    migrar(virgem)
    desfazer(virgem, "base")
    assert set(inspect(virgem).get_table_names()) <= {"alembic_version"}
    assert versao_atual(virgem) is None


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


def test_the_portal_finds_customers_and_accounts_that_were_there_before_it(virgem: Engine) -> None:
    migrar(virgem, "20261124")
    with virgem.begin() as conexao:
        conexao.execute(text(EMPRESA_DE_ANTES))
        conexao.execute(text(CLIENTE_DE_ANTES))
        conexao.execute(text(CONTA_DE_ANTES))
        conexao.execute(
            text(
                "INSERT INTO acesso (empresa_id, id, login, tipo, ativo) VALUES (1, 1, 'x', 'CLIENTE', true)"
            )
        )
        conexao.execute(text("INSERT INTO acesso_cliente VALUES (1, 1, 'C1')"))
    migrar(virgem)
    with virgem.connect() as conexao:
        assert (
            conexao.execute(text("SELECT busca FROM cliente")).scalar()
            == "jose da conceicao c1 52998224725 j@x.com"
        )
        assert conexao.execute(text("SELECT email, versao_sessao FROM acesso")).all() == [("", 0)]
        assert conexao.execute(text("SELECT cor, logo_sha256 FROM empresa")).all() == [("", "")]
        assert conexao.execute(text("SELECT codigo, logo_sha256 FROM conta_cobranca")).all() == [("BB", "")]
        assert conexao.execute(text("SELECT count(*) FROM acesso_cliente")).scalar() == 1


def test_boletos_that_were_there_before_have_no_items(virgem: Engine) -> None:
    migrar(virgem, "20261124")
    with virgem.begin() as conexao:
        for antes in (EMPRESA_DE_ANTES, CLIENTE_DE_ANTES, CONTA_DE_ANTES, BOLETO_DE_ANTES):
            conexao.execute(text(antes))
        conexao.execute(
            text(
                "INSERT INTO pagamento (empresa_id, id, boleto_id, data, valor, principal, encargos, canal)"
                " VALUES (1, 'P1', 'B1', '2026-11-10', 100, 100, 0, '')"
            )
        )
    migrar(virgem)
    with virgem.connect() as conexao:
        assert conexao.execute(select(boleto.c.id, boleto.c.valor, boleto.c.itens)).all() == [
            ("B1", Decimal("100.00"), ())
        ]
        assert conexao.execute(text("SELECT count(*) FROM pagamento")).scalar() == 1
    desfazer(virgem, "20261124")
    assert "itens" not in {coluna["name"] for coluna in inspect(virgem).get_columns("boleto")}


@pytest.mark.parametrize(("ambiente", "captura"), [("PRODUCAO", False), ("HOMOLOGACAO", True)])
def test_mail_accepted_before_the_portal_is_captured_as_its_company_was(
    virgem: Engine, ambiente: str, *, captura: bool
) -> None:
    migrar(virgem, "20261124")
    with virgem.begin() as conexao:
        conexao.execute(text(EMPRESA_DE_ANTES.replace("PRODUCAO", ambiente)))
        conexao.execute(
            text(
                "INSERT INTO acesso (empresa_id, id, login, tipo, ativo) VALUES (1, 1, 'x', 'CLIENTE', true)"
            )
        )
        conexao.execute(text(REMESSA_DE_ANTES))
    migrar(virgem)
    with virgem.connect() as conexao:
        assert conexao.execute(text("SELECT protocolo, captura FROM remessa")).all() == [("p1", captura)]
    desfazer(virgem, "20261124")
    assert "captura" not in {coluna["name"] for coluna in inspect(virgem).get_columns("remessa")}


def test_without_the_portal_a_manager_is_the_shut_account_of_nobody(virgem: Engine) -> None:
    migrar(virgem)
    with virgem.begin() as conexao:
        colunas = ", cor, logo_sha256)"
        conexao.execute(text(EMPRESA_DE_ANTES.replace(")", colunas, 1).replace("false)", "false, '', '')")))
        conexao.execute(
            text(
                "INSERT INTO acesso (empresa_id, id, login, tipo, ativo, email, versao_sessao)"
                " VALUES (1, 1, 'ana', 'GESTOR', true, '', 0)"
            )
        )
    desfazer(virgem, "20261124")
    with virgem.connect() as conexao:
        assert conexao.execute(text("SELECT login, tipo, ativo FROM acesso")).all() == [
            ("ana", "CLIENTE", False)
        ]


def test_a_step_that_would_leave_orphans_changes_nothing(tmp_path: Path) -> None:
    engine = criar_engine(f"sqlite:///{tmp_path / 'orfao.db'}")
    migrar(engine, "20261124")
    with closing(sqlite3.connect(tmp_path / "orfao.db")) as solto:
        solto.execute("INSERT INTO acesso_cliente VALUES (7, 7, 'C7')")
        solto.commit()
    with pytest.raises(AssertionError, match="acesso_cliente"):
        migrar(engine)
    assert versao_atual(engine) == "20261124"
    with engine.connect() as conexao:
        assert conexao.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()
