"""Fake of the transactions: one writer at a time, everybody else sees what was committed."""

from threading import Lock
from types import TracebackType
from typing import Self

from tests.fakes.acessos.autenticacao import AcessoRepository
from tests.fakes.auditoria.emissoes import EmissaoRepository
from tests.fakes.auditoria.eventos import AuditoriaRepository
from tests.fakes.banco import Banco
from tests.fakes.cadastro.clientes import ClienteRepository
from tests.fakes.cadastro.contas import ContaCobrancaRepository
from tests.fakes.cadastro.empresas import EmpresaRepository
from tests.fakes.carteira.boletos import BoletoRepository
from tests.fakes.carteira.compras import CompraRepository
from tests.fakes.correio.caixa_de_saida import CaixaDeSaida
from ws.application.ports.acessos.autenticacao import AcessoRepository as AcessoRepositoryPort
from ws.application.ports.auditoria.emissoes import EmissaoRepository as EmissaoRepositoryPort
from ws.application.ports.auditoria.eventos import AuditoriaRepository as AuditoriaRepositoryPort
from ws.application.ports.cadastro.clientes import ClienteRepository as ClienteRepositoryPort
from ws.application.ports.cadastro.contas import ContaCobrancaRepository as ContaCobrancaRepositoryPort
from ws.application.ports.cadastro.empresas import EmpresaRepository as EmpresaRepositoryPort
from ws.application.ports.carteira.boletos import BoletoRepository as BoletoRepositoryPort
from ws.application.ports.carteira.compras import CompraRepository as CompraRepositoryPort
from ws.application.ports.correio.caixa_de_saida import CaixaDeSaida as CaixaDeSaidaPort
from ws.application.ports.unit_of_work import UnitOfWork as UnitOfWorkPort

ESPERA_S = 5


class UnitOfWork:
    boletos: BoletoRepositoryPort
    compras: CompraRepositoryPort
    clientes: ClienteRepositoryPort
    contas: ContaCobrancaRepositoryPort
    acessos: AcessoRepositoryPort
    auditoria: AuditoriaRepositoryPort
    emissoes: EmissaoRepositoryPort
    caixa_de_saida: CaixaDeSaidaPort
    empresas: EmpresaRepositoryPort

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

    def leitura(self) -> UnitOfWorkPort:
        return UnitOfWork(self.banco, None)

    def escrita(self) -> UnitOfWorkPort:
        return UnitOfWork(self.banco, self._trava)
