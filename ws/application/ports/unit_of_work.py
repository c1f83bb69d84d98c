"""Transactions."""

from types import TracebackType
from typing import Protocol, Self

from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.acessos.diretorio import DiretorioRepository
from ws.application.ports.acessos.gestao import GestaoAcessosRepository
from ws.application.ports.auditoria.consulta import RegistrosRepository
from ws.application.ports.auditoria.emissoes import EmissaoRepository
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.cadastro.configuracao import ConfiguracaoRepository
from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.compras import CompraRepository
from ws.application.ports.carteira.historico import HistoricoRepository
from ws.application.ports.correio.caixa_de_saida import CaixaDeSaida
from ws.application.ports.correio.painel import SaidaRepository
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.corridas import ImportacaoRepository


class UnitOfWork(Protocol):
    """One transaction. Leaving it without :meth:`commit` rolls back."""

    boletos: BoletoRepository
    compras: CompraRepository
    clientes: ClienteRepository
    contas: ContaCobrancaRepository
    acessos: AcessoRepository
    auditoria: AuditoriaRepository
    emissoes: EmissaoRepository
    caixa_de_saida: CaixaDeSaida
    empresas: EmpresaRepository

    def commit(self) -> None:
        """Make everything done so far permanent."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None: ...


class UnitsOfWork(Protocol):
    """Opens transactions. ``escrita`` takes the write lock at once where the database has only one."""

    def leitura(self) -> UnitOfWork:
        """For reading."""
        ...

    def escrita(self) -> UnitOfWork:
        """For writing."""
        ...


class UnidadeDeGestao(UnitOfWork, Protocol):
    """A transaction that also reaches the accounts."""

    gestao: GestaoAcessosRepository


class UnidadesDeGestao(Protocol):
    """Opens such transactions, as :class:`ws.application.ports.unit_of_work.UnitsOfWork` does."""

    def leitura(self) -> UnidadeDeGestao:
        """For reading."""
        ...

    def escrita(self) -> UnidadeDeGestao:
        """For writing."""
        ...


class UnidadeDoPortal(UnidadeDeGestao, Protocol):
    """A transaction that reaches all that the portal shows."""

    convites: ConviteRepository
    historico: HistoricoRepository
    diretorio: DiretorioRepository
    configuracao: ConfiguracaoRepository
    saida: SaidaRepository
    registros: RegistrosRepository


class UnidadesDoPortal(Protocol):
    """Opens such transactions, as :class:`ws.application.ports.unit_of_work.UnitsOfWork` does."""

    def leitura(self) -> UnidadeDoPortal:
        """For reading."""
        ...

    def escrita(self) -> UnidadeDoPortal:
        """For writing."""
        ...


class UnidadeDeImportacao(UnitOfWork, Protocol):
    """A transaction that also reaches the whole of a company's data."""

    acervo: Acervo
    importacoes: ImportacaoRepository


class UnidadesDeImportacao(Protocol):
    """Opens such transactions, as :class:`ws.application.ports.unit_of_work.UnitsOfWork` does."""

    def leitura(self) -> UnidadeDeImportacao:
        """For reading."""
        ...

    def escrita(self) -> UnidadeDeImportacao:
        """For writing."""
        ...
