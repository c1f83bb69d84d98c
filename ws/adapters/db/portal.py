"""Transactions of the portal. Fulfils :class:`ws.application.portal.ports.UnidadesDoPortal`."""

from typing import Self

from sqlalchemy import Engine

from ws.adapters.db.conexao import para_leitura
from ws.adapters.db.configuracao import SqlConfiguracaoRepository
from ws.adapters.db.convites import SqlConviteRepository
from ws.adapters.db.diretorio import SqlDiretorioRepository
from ws.adapters.db.gestao_acessos import SqlGestaoAcessosRepository, SqlUnidadeDeGestao
from ws.adapters.db.historico import SqlHistoricoRepository
from ws.adapters.db.registros import SqlRegistrosRepository
from ws.adapters.db.saida import SqlSaidaRepository
from ws.application.portal.ports import (
    ConfiguracaoRepository,
    ConviteRepository,
    DiretorioRepository,
    HistoricoRepository,
    RegistrosRepository,
    SaidaRepository,
    UnidadeDoPortal,
)


class SqlUnidadeDoPortal(SqlUnidadeDeGestao):
    """One transaction and its repositories."""

    convites: ConviteRepository
    historico: HistoricoRepository
    diretorio: DiretorioRepository
    configuracao: ConfiguracaoRepository
    saida: SaidaRepository
    registros: RegistrosRepository

    def __enter__(self) -> Self:
        super().__enter__()
        conexao = self._conexao
        assert conexao is not None
        self.convites = SqlConviteRepository(conexao)
        self.historico = SqlHistoricoRepository(conexao)
        self.diretorio = SqlDiretorioRepository(conexao, SqlGestaoAcessosRepository(conexao, escrita=False))
        self.configuracao = SqlConfiguracaoRepository(conexao)
        self.saida = SqlSaidaRepository(conexao)
        self.registros = SqlRegistrosRepository(conexao)
        return self


class SqlUnidadesDoPortal:
    """Opens them on an engine of :mod:`ws.adapters.db.conexao`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def leitura(self) -> UnidadeDoPortal:
        """For reading: one state of the database throughout."""
        return SqlUnidadeDoPortal(para_leitura(self._engine), escrita=False)

    def escrita(self) -> UnidadeDoPortal:
        """For writing."""
        return SqlUnidadeDoPortal(self._engine, escrita=True)
