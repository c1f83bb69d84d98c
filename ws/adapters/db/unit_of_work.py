"""Transactions.

A transaction begins when its block is entered; leaving the block without ``commit()`` rolls it back. When the
database is away, whatever touched it raises 903. Repositories are made when they are first touched: most
transactions touch two or three.
"""

from functools import cached_property
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from ws.adapters.db.acessos.autenticacao import SqlAcessoRepository
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.adapters.db.acessos.convites import SqlConviteRepository
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.adapters.db.auditoria.emissoes import SqlEmissaoRepository
from ws.adapters.db.auditoria.eventos import SqlEventoRepository
from ws.adapters.db.cadastro.clientes import SqlClienteRepository
from ws.adapters.db.cadastro.contas import SqlContaCobrancaRepository
from ws.adapters.db.cadastro.empresas import SqlEmpresaRepository
from ws.adapters.db.carteira.boletos import SqlBoletoRepository
from ws.adapters.db.carteira.compras import SqlCompraRepository
from ws.adapters.db.carteira.pagamentos import SqlPagamentoRepository
from ws.adapters.db.correio.mensagens import SqlMensagemRepository
from ws.adapters.db.correio.remessas import SqlRemessaRepository
from ws.adapters.db.importacao.acervo import SqlAcervo
from ws.adapters.db.importacao.corridas import SqlImportacaoRepository
from ws.adapters.db.motor.conexao import abrir, para_leitura
from ws.adapters.db.motor.indisponivel import indisponivel


class SqlUnitOfWork:
    """One transaction and its repositories, which live as long as its block; entered once.

    Fulfils :class:`ws.application.ports.unit_of_work.UnitOfWork`, and the ``Dados`` of every use case.
    """

    def __init__(self, engine: Engine, *, escrita: bool) -> None:
        self._engine = engine
        self._escrita = escrita
        self._conexao: Connection | None = None

    def __enter__(self) -> Self:
        try:
            self._conexao = abrir(self._engine)
        except SQLAlchemyError as erro:
            raise (indisponivel(erro) or erro) from erro
        return self

    def commit(self) -> None:
        self._aberta.commit()

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None:
        conexao, self._conexao = self._aberta, None
        try:
            conexao.close()  # rolls back what was not committed
        except SQLAlchemyError as no_fim:
            erro = erro or no_fim
        if isinstance(erro, SQLAlchemyError):
            raise (indisponivel(erro) or erro) from erro

    @property
    def _aberta(self) -> Connection:
        assert self._conexao is not None, "the unit of work is not open"
        return self._conexao

    @cached_property
    def eventos(self) -> SqlEventoRepository:
        return SqlEventoRepository(self._aberta)

    @cached_property
    def emissoes(self) -> SqlEmissaoRepository:
        return SqlEmissaoRepository(self._aberta)

    @cached_property
    def boletos(self) -> SqlBoletoRepository:
        return SqlBoletoRepository(self._aberta)

    @cached_property
    def compras(self) -> SqlCompraRepository:
        return SqlCompraRepository(self._aberta)

    @cached_property
    def pagamentos(self) -> SqlPagamentoRepository:
        return SqlPagamentoRepository(self._aberta)

    @cached_property
    def remessas(self) -> SqlRemessaRepository:
        return SqlRemessaRepository(self._aberta)

    @cached_property
    def mensagens(self) -> SqlMensagemRepository:
        return SqlMensagemRepository(self._aberta)

    @cached_property
    def acessos(self) -> SqlAcessoRepository:
        return SqlAcessoRepository(self._aberta)

    @cached_property
    def convites(self) -> SqlConviteRepository:
        return SqlConviteRepository(self._aberta)

    @cached_property
    def cadastrados(self) -> SqlAcessoCadastradoRepository:
        return SqlAcessoCadastradoRepository(self._aberta, escrita=self._escrita)

    @cached_property
    def padroes(self) -> SqlPadraoRepository:
        return SqlPadraoRepository(self._aberta)

    @cached_property
    def clientes(self) -> SqlClienteRepository:
        return SqlClienteRepository(self._aberta)

    @cached_property
    def contas(self) -> SqlContaCobrancaRepository:
        return SqlContaCobrancaRepository(self._aberta)

    @cached_property
    def empresas(self) -> SqlEmpresaRepository:
        return SqlEmpresaRepository(self._aberta)

    @cached_property
    def acervo(self) -> SqlAcervo:
        return SqlAcervo(self._aberta)

    @cached_property
    def importacoes(self) -> SqlImportacaoRepository:
        return SqlImportacaoRepository(self._aberta)


class SqlUnitsOfWork:
    """Opens transactions on an engine of :mod:`ws.adapters.db.motor.conexao`.

    Fulfils :class:`ws.application.ports.unit_of_work.UnitsOfWork`.
    """

    def __init__(self, engine: Engine) -> None:
        self._escrita = engine
        self._leitura = para_leitura(engine)

    def leitura(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self._leitura, escrita=False)

    def escrita(self) -> SqlUnitOfWork:
        """For writing. SQLite has one writer at a time: the lock is taken at once."""
        return SqlUnitOfWork(self._escrita, escrita=True)
