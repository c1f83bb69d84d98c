"""Fake of the transactions: one writer at a time, everybody else sees what was committed."""

from functools import cached_property
from threading import Lock
from types import TracebackType
from typing import Self

from tests.fakes.acessos.autenticacao import AcessoRepository
from tests.fakes.acessos.cadastrados import AcessoCadastradoRepository
from tests.fakes.acessos.convites import ConviteRepository
from tests.fakes.acessos.padroes import PadraoRepository
from tests.fakes.auditoria.emissoes import EmissaoRepository
from tests.fakes.auditoria.eventos import EventoRepository
from tests.fakes.banco import Banco
from tests.fakes.cadastro.clientes import ClienteRepository
from tests.fakes.cadastro.contas import ContaCobrancaRepository
from tests.fakes.cadastro.empresas import EmpresaRepository
from tests.fakes.carteira.boletos import BoletoRepository
from tests.fakes.carteira.compras import CompraRepository
from tests.fakes.carteira.pagamentos import PagamentoRepository
from tests.fakes.correio.mensagens import MensagemRepository
from tests.fakes.correio.remessas import RemessaRepository
from tests.fakes.importacao.acervo import Acervo
from tests.fakes.importacao.corridas import ImportacaoRepository

ESPERA_S = 5


class UnitOfWork:
    def __init__(self, banco: Banco, trava: "Lock | None") -> None:
        self._banco = banco
        self._trava = trava

    def __enter__(self) -> Self:
        if self._trava is not None:
            assert self._trava.acquire(timeout=ESPERA_S), "another unit of work is open for writing"
        self._aberto = self._banco.copiar()
        return self

    def commit(self) -> None:
        self._banco.receber(self._aberto.copiar())

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None:
        if self._trava is not None:
            self._trava.release()

    @cached_property
    def eventos(self) -> EventoRepository:
        return EventoRepository(self._aberto)

    @cached_property
    def emissoes(self) -> EmissaoRepository:
        return EmissaoRepository(self._aberto)

    @cached_property
    def boletos(self) -> BoletoRepository:
        return BoletoRepository(self._aberto)

    @cached_property
    def compras(self) -> CompraRepository:
        return CompraRepository(self._aberto)

    @cached_property
    def pagamentos(self) -> PagamentoRepository:
        return PagamentoRepository(self._aberto)

    @cached_property
    def mensagens(self) -> MensagemRepository:
        return MensagemRepository(self._aberto)

    @cached_property
    def remessas(self) -> RemessaRepository:
        return RemessaRepository(self._aberto)

    @cached_property
    def acessos(self) -> AcessoRepository:
        return AcessoRepository(self._aberto)

    @cached_property
    def convites(self) -> ConviteRepository:
        return ConviteRepository(self._aberto)

    @cached_property
    def cadastrados(self) -> AcessoCadastradoRepository:
        return AcessoCadastradoRepository(self._aberto)

    @cached_property
    def padroes(self) -> PadraoRepository:
        return PadraoRepository(self._aberto)

    @cached_property
    def clientes(self) -> ClienteRepository:
        return ClienteRepository(self._aberto)

    @cached_property
    def contas(self) -> ContaCobrancaRepository:
        return ContaCobrancaRepository(self._aberto)

    @cached_property
    def empresas(self) -> EmpresaRepository:
        return EmpresaRepository(self._aberto)

    @cached_property
    def acervo(self) -> Acervo:
        return Acervo(self._aberto)

    @cached_property
    def importacoes(self) -> ImportacaoRepository:
        return ImportacaoRepository(self._aberto)


class UnitsOfWork:
    """``banco`` is what was committed."""

    def __init__(self, banco: Banco | None = None) -> None:
        self.banco = Banco() if banco is None else banco
        self._trava = Lock()

    def leitura(self) -> UnitOfWork:
        return UnitOfWork(self.banco, None)

    def escrita(self) -> UnitOfWork:
        return UnitOfWork(self.banco, self._trava)
