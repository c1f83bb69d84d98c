"""Transactions of the portal."""

from typing import Self

from ws.adapters.db.acessos.convites import SqlConviteRepository
from ws.adapters.db.acessos.diretorio import SqlDiretorioRepository
from ws.adapters.db.acessos.gestao import SqlGestaoAcessosRepository, SqlUnidadeDeGestao
from ws.adapters.db.auditoria.consulta import SqlRegistrosRepository
from ws.adapters.db.cadastro.configuracao import SqlConfiguracaoRepository
from ws.adapters.db.carteira.historico import SqlHistoricoRepository
from ws.adapters.db.correio.painel import SqlSaidaRepository
from ws.adapters.db.unit_of_work import SqlUnidades
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.acessos.diretorio import DiretorioRepository
from ws.application.ports.auditoria.consulta import RegistrosRepository
from ws.application.ports.cadastro.configuracao import ConfiguracaoRepository
from ws.application.ports.carteira.historico import HistoricoRepository
from ws.application.ports.correio.painel import SaidaRepository


class SqlUnidadeDoPortal(SqlUnidadeDeGestao):
    """Fulfils :class:`ws.application.ports.unit_of_work.UnidadeDoPortal`."""

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
    """Fulfils :class:`ws.application.ports.unit_of_work.UnidadesDoPortal`."""

    unidade = SqlUnidadeDoPortal
