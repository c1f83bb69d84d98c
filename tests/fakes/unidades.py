"""Fake of the transactions: one writer at a time, everybody else sees what was committed."""

from threading import Lock
from types import TracebackType
from typing import Self

from tests.fakes.acessos import AcessoRepository
from tests.fakes.auditoria import AuditoriaRepository
from tests.fakes.banco import Banco
from tests.fakes.boletos import BoletoRepository
from tests.fakes.caixa_de_saida import CaixaDeSaida
from tests.fakes.clientes import ClienteRepository
from tests.fakes.compras import CompraRepository
from tests.fakes.contas import ContaCobrancaRepository
from tests.fakes.emissoes import EmissaoRepository
from tests.fakes.empresas import EmpresaRepository
from ws.application import ports

ESPERA_S = 5


class UnitOfWork:
    boletos: ports.BoletoRepository
    compras: ports.CompraRepository
    clientes: ports.ClienteRepository
    contas: ports.ContaCobrancaRepository
    acessos: ports.AcessoRepository
    auditoria: ports.AuditoriaRepository
    emissoes: ports.EmissaoRepository
    caixa_de_saida: ports.CaixaDeSaida
    empresas: ports.EmpresaRepository

    def __init__(self, banco: Banco, trava: "Lock | None") -> None:
        self._banco = banco
        self._trava = trava

    def __enter__(self) -> Self:
        if self._trava is not None:
            assert self._trava.acquire(timeout=ESPERA_S), "another unit of work is open for writing"
        self._aberto = copia = self._banco.copiar()
        self.boletos = BoletoRepository(copia)
        self.compras = CompraRepository(copia)
        self.clientes = ClienteRepository(copia)
        self.contas = ContaCobrancaRepository(copia)
        self.acessos = AcessoRepository(copia)
        self.auditoria = AuditoriaRepository(copia)
        self.emissoes = EmissaoRepository(copia)
        self.caixa_de_saida = CaixaDeSaida(copia)
        self.empresas = EmpresaRepository(copia)
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


class UnitsOfWork:
    """``banco`` is what was committed."""

    def __init__(self, banco: Banco | None = None) -> None:
        self.banco = Banco() if banco is None else banco
        self._trava = Lock()

    def leitura(self) -> ports.UnitOfWork:
        return UnitOfWork(self.banco, None)

    def escrita(self) -> ports.UnitOfWork:
        return UnitOfWork(self.banco, self._trava)
