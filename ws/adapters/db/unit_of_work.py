"""Transactions.

A transaction begins when its block is entered; leaving the block without ``commit()`` rolls it back. When the
database is away, whatever touched it raises 903.
"""

from types import TracebackType
from typing import Generic, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from ws.adapters.db.acessos.autenticacao import SqlAcessoRepository
from ws.adapters.db.auditoria.emissoes import SqlEmissaoRepository
from ws.adapters.db.auditoria.eventos import SqlAuditoriaRepository
from ws.adapters.db.cadastro.clientes import SqlClienteRepository
from ws.adapters.db.cadastro.contas import SqlContaCobrancaRepository
from ws.adapters.db.cadastro.empresas import SqlEmpresaRepository
from ws.adapters.db.carteira.boletos import SqlBoletoRepository
from ws.adapters.db.carteira.compras import SqlCompraRepository
from ws.adapters.db.correio.caixa_de_saida import SqlCaixaDeSaida
from ws.adapters.db.motor.conexao import abrir, para_leitura
from ws.adapters.db.motor.indisponivel import indisponivel
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.auditoria.emissoes import EmissaoRepository
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.compras import CompraRepository
from ws.application.ports.correio.caixa_de_saida import CaixaDeSaida

U = TypeVar("U", bound="SqlUnitOfWork")


class SqlUnitOfWork:
    """One transaction and its repositories, which live as long as the block.

    Fulfils :class:`ws.application.ports.unit_of_work.UnitOfWork`.
    """

    boletos: BoletoRepository
    compras: CompraRepository
    clientes: ClienteRepository
    contas: ContaCobrancaRepository
    acessos: AcessoRepository
    auditoria: AuditoriaRepository
    emissoes: EmissaoRepository
    caixa_de_saida: CaixaDeSaida
    empresas: EmpresaRepository

    def __init__(self, engine: Engine, *, escrita: bool) -> None:
        self._engine = engine
        self._para_escrita = escrita
        self._conexao: Connection | None = None

    def __enter__(self) -> Self:
        self._conexao = conexao = self._abrir()
        self.boletos = SqlBoletoRepository(conexao)
        self.compras = SqlCompraRepository(conexao)
        self.clientes = SqlClienteRepository(conexao)
        self.contas = SqlContaCobrancaRepository(conexao)
        self.acessos = SqlAcessoRepository(conexao)
        self.auditoria = SqlAuditoriaRepository(conexao)
        self.emissoes = SqlEmissaoRepository(conexao)
        self.caixa_de_saida = SqlCaixaDeSaida(conexao)
        self.empresas = SqlEmpresaRepository(conexao)
        return self

    def commit(self) -> None:
        """Make everything done so far permanent."""
        assert self._conexao is not None, "the unit of work is not open"
        self._conexao.commit()

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None:
        assert self._conexao is not None, "the unit of work is not open"
        conexao, self._conexao = self._conexao, None
        try:
            conexao.close()  # rolls back what was not committed
        except SQLAlchemyError as no_fim:
            erro = erro or no_fim
        if isinstance(erro, SQLAlchemyError):
            raise (indisponivel(erro) or erro) from erro

    def _abrir(self) -> Connection:
        try:
            return abrir(self._engine)
        except SQLAlchemyError as erro:
            raise (indisponivel(erro) or erro) from erro


class SqlUnidades(Generic[U]):
    """Opens transactions of one kind on an engine of :mod:`ws.adapters.db.motor.conexao`."""

    unidade: type[U]

    def __init__(self, engine: Engine) -> None:
        self._escrita = engine
        self._leitura = para_leitura(engine)

    def leitura(self) -> U:
        """For reading: one state of the database throughout."""
        return self.unidade(self._leitura, escrita=False)

    def escrita(self) -> U:
        """For writing. SQLite has one writer at a time: the lock is taken at once."""
        return self.unidade(self._escrita, escrita=True)


class SqlUnitsOfWork(SqlUnidades[SqlUnitOfWork]):
    """Fulfils :class:`ws.application.ports.unit_of_work.UnitsOfWork`."""

    unidade = SqlUnitOfWork
