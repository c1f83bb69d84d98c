"""Transactions of the portal."""

from typing import Self

from ws.adapters.db.configuracao import SqlConfiguracaoRepository
from ws.adapters.db.convites import SqlConviteRepository
from ws.adapters.db.diretorio import SqlDiretorioRepository
from ws.adapters.db.gestao_acessos import SqlGestaoAcessosRepository, SqlUnidadeDeGestao
from ws.adapters.db.historico import SqlHistoricoRepository
from ws.adapters.db.registros import SqlRegistrosRepository
from ws.adapters.db.saida import SqlSaidaRepository
from ws.adapters.db.unit_of_work import SqlUnidades
from ws.application.portal.ports import (
    ConfiguracaoRepository,
    ConviteRepository,
    DiretorioRepository,
    HistoricoRepository,
    RegistrosRepository,
    SaidaRepository,
)


class SqlUnidadeDoPortal(SqlUnidadeDeGestao):
    """Fulfils :class:`ws.application.portal.ports.UnidadeDoPortal`."""

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


class SqlUnidadesDoPortal(SqlUnidades[SqlUnidadeDoPortal]):
    """Fulfils :class:`ws.application.portal.ports.UnidadesDoPortal`."""

    unidade = SqlUnidadeDoPortal
