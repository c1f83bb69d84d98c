"""How the databases run what the repositories say, over data of realistic proportions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Index, PrimaryKeyConstraint, UniqueConstraint, text

from tests.adapters.db.correio.test_remessas import AGORA, DESDE, REMESSA
from tests.adapters.db.espiao import Comando, espiar
from tests.adapters.db.muitos import GRANDE, INTEGRADOR, PEQUENO, muitos, remessas
from tests.fakes.banco import Banco
from tests.mundo.cadastro import uma_conta
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.dias import HOJE
from ws.adapters.db.modelo import metadata
from ws.adapters.db.unit_of_work import SqlUnitOfWork, SqlUnitsOfWork
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.carteira.boletos import FiltroBoletos, FiltroSituacao
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.domain.auditoria.acao import Acao
from ws.domain.carteira.periodo import Periodo

CLIENTES = [(PEQUENO,), (GRANDE,), ("C0002", "C0003", "C0004")]
PERIODO = Periodo(HOJE - timedelta(days=60), HOJE)
GRANDES = set(metadata.tables) - {"empresa", "conta_cobranca"}
"""Tables that must never be read whole."""
COLUNAS = {
    str(indice.name): [coluna.name for coluna in indice.columns]
    for tabela in metadata.sorted_tables
    if tabela.name in GRANDES
    for indice in (*tabela.indexes, *tabela.constraints)
    if isinstance(indice, (Index, PrimaryKeyConstraint, UniqueConstraint))
}
"""Of each index of theirs."""
FILA = "ix_mensagem_email_pendente"
"""Index of the messages that wait: the one that is read whole, whatever the company."""


def consultar(uow: SqlUnitOfWork) -> None:
    dias = [(None, None), (PERIODO.inicio, None), (PERIODO.inicio, PERIODO.fim)]
    numeros = [(None, None), ("NF-1", None), (None, "09/00000000007-P")]
    for situacao, (desde, ate), (documento, nosso), clientes in product(
        FiltroSituacao, dias, numeros, CLIENTES
    ):
        filtro = FiltroBoletos(situacao, desde, ate, documento, nosso)
        uow.boletos.pagina(1, clientes, filtro, HOJE, pagina=2, por_pagina=50)


def ler(uow: SqlUnitOfWork) -> None:
    for clientes in CLIENTES:
        uow.boletos.por_ids(1, clientes, [f"{PEQUENO}-0001", f"{GRANDE}-0001"])
        uow.boletos.valores_em_aberto(1, clientes, PERIODO, HOJE)
        uow.boletos.pago_por_mes(1, clientes, PERIODO)
        uow.compras.total_por_mes(1, clientes, PERIODO)
        uow.compras.ultima(1, clientes)
    uow.clientes.codigos_por_documento(1, "00000000000001")
    uow.clientes.existentes(1, [PEQUENO, GRANDE])
    uow.contas.todas(1)
    uow.contas.logos(1, ["CONTA", "OUTRA"])
    uow.acessos.por_login(INTEGRADOR, "203.0.113.7")
    uow.remessas.por_requisicao(1, 1, "chave0", DESDE)


def escrever(uow: SqlUnitOfWork) -> None:
    uow.acessos.contar_falha("alguem", "203.0.113.7", AGORA, DESDE)
    uow.acessos.bloquear("alguem", "203.0.113.7", AGORA)
    uow.acessos.esquecer_tentativas("alguem", "203.0.113.7")
    uow.acessos.registrar_uso(1, 1, HOJE)
    uow.eventos.registrar(Evento(1, AGORA, Acao.EMITIR, "x", "000"))
    uow.emissoes.registrar([Emissao(1, f"{PEQUENO}-0001", AGORA, 1, "A4", "f" * 64)])
    uow.remessas.enviados_no_dia(1, 1, [f"{PEQUENO}-0001", f"{PEQUENO}-0002"], HOJE)
    boletos = (f"{PEQUENO}-0001",)
    uow.remessas.guardar(replace(REMESSA, protocolo="x", id_requisicao="x", boletos=boletos), DESDE)
    for situacao in SituacaoEnvio:
        proxima = AGORA if situacao is SituacaoEnvio.PENDENTE else None
        for envio in uow.mensagens.reservar(AGORA, AGORA + timedelta(minutes=5), 2):
            uow.mensagens.concluir(envio, situacao, AGORA, "", proxima)


@pytest.fixture
def cheio(engine: Engine) -> Engine:
    """A full database: a thousand sent messages and some that wait."""
    with engine.begin() as conexao:
        gravar(conexao, com_logos(muitos()))
    with SqlUnitsOfWork(engine).escrita() as uow:
        for remessa in remessas(500):
            uow.remessas.guardar(remessa, DESDE)
        for envio in uow.mensagens.reservar(AGORA, AGORA, 990):
            uow.mensagens.concluir(envio, SituacaoEnvio.ENVIADO, AGORA, "", None)
        for numero in range(1000):
            uow.acessos.contar_falha(f"alguem{numero}", "203.0.113.7", AGORA, DESDE)
        uow.commit()
    with engine.begin() as conexao:
        conexao.execute(text("ANALYZE"))
    return engine


def com_logos(banco: Banco) -> Banco:
    """So many that PostgreSQL before 17 finds it worth its while to look for some of them in the index."""
    for empresa_id, numero in product(banco.empresas, range(200)):
        banco.com_contas(empresa_id, uma_conta(codigo=f"L{numero}"))
        banco.logos_das_contas[empresa_id, f"L{numero}"] = b"PNG"
    return banco


def test_no_statement_reads_a_whole_table(cheio: Engine) -> None:
    with SqlUnitsOfWork(cheio).escrita() as uow, espiar(cheio) as comandos:
        for usar in (consultar, ler, escrever):
            usar(uow)
    assert len({sql for sql, _ in comandos}) > 100
    assert leituras_de_tabela_inteira(cheio, comandos) == []


def leituras_de_tabela_inteira(engine: Engine, comandos: list[Comando]) -> list[str]:
    explicar = _no_sqlite if engine.dialect.name == "sqlite" else _no_postgresql
    with engine.connect() as conexao:
        return [
            f"{passo} <- {sql}"
            for sql, parametros in dict(comandos).items()
            for passo in explicar(conexao, sql, parametros)
        ]


def _no_sqlite(conexao: Connection, sql: str, parametros: Any) -> list[str]:
    """``SCAN boleto``, also along an index, or ``SEARCH boleto USING INDEX ... (empresa_id=?)``."""
    linhas = conexao.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parametros)
    passos = [str(linha[-1]) for linha in linhas]
    return [
        passo
        for passo in passos
        if (passo.startswith("SCAN") or passo.endswith("(empresa_id=?)"))
        and GRANDES & set(passo.split())
        and FILA not in passo
    ]


def _no_postgresql(conexao: Connection, sql: str, parametros: Any) -> list[str]:
    """Scans without a condition on what tells rows of one company apart, with the plans that only pay on
    little data priced out."""
    for modo in ("seqscan", "hashjoin", "mergejoin"):
        conexao.execute(text(f"SET LOCAL enable_{modo} = off"))
    [[[plano]]] = conexao.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {sql}", parametros)
    return [
        f"{no['Node Type']} {no.get('Relation Name', '')} {no.get('Index Name', '')} {no.get('Index Cond', '')}"
        for no in _nos(plano["Plan"])
        if _da_empresa_toda(no)
    ]


def _nos(no: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield no
    for filho in no.get("Plans", ()):
        yield from _nos(filho)


def _da_empresa_toda(no: dict[str, Any]) -> bool:
    indice = no.get("Index Name")
    if indice is None:
        return no["Node Type"] == "Seq Scan" and no["Relation Name"] in GRANDES
    if indice == FILA or indice not in COLUNAS:
        return False
    primeira, segunda = (*COLUNAS[indice], "")[:2]
    return (segunda if primeira == "empresa_id" else primeira) not in no.get("Index Cond", "")
