"""What a contract test needs of a store, whether it is a fake or a database."""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Engine, select

from tests.fakes.banco import Banco
from tests.fakes.unit_of_work import UnitsOfWork as FakeUnitsOfWork
from tests.mundo.destinos.banco_de_dados import gravar
from ws.adapters.db.modelo import auditoria, emissao
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.acessos.padroes import PadraoRepository
from ws.application.ports.auditoria.emissoes import Emissao, EmissaoRepository
from ws.application.ports.auditoria.eventos import Evento, EventoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.compras import CompraRepository
from ws.application.ports.carteira.pagamentos import PagamentoRepository
from ws.application.ports.correio.mensagens import MensagemRepository
from ws.application.ports.correio.remessas import RemessaRepository
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.corridas import ImportacaoRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork


class Tudo(UnitOfWork, Protocol):
    """Every repository there is."""

    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def emissoes(self) -> EmissaoRepository: ...
    @property
    def boletos(self) -> BoletoRepository: ...
    @property
    def compras(self) -> CompraRepository: ...
    @property
    def pagamentos(self) -> PagamentoRepository: ...
    @property
    def mensagens(self) -> MensagemRepository: ...
    @property
    def remessas(self) -> RemessaRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...
    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def padroes(self) -> PadraoRepository: ...
    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def contas(self) -> ContaCobrancaRepository: ...
    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def acervo(self) -> Acervo: ...
    @property
    def importacoes(self) -> ImportacaoRepository: ...


class Armazem(Protocol):
    unidades: UnitsOfWork[Tudo]

    def gravar(self, banco: Banco) -> None:
        """Add these rows."""

    def eventos(self) -> Sequence[Evento]:
        """The audit, oldest first."""

    def emissoes(self) -> Sequence[Emissao]:
        """Every emission, by boleto."""


class ArmazemFake:
    unidades: UnitsOfWork[Tudo]

    def __init__(self) -> None:
        self._banco = Banco()
        self.unidades = FakeUnitsOfWork(self._banco)

    def gravar(self, banco: Banco) -> None:
        self._banco.receber(banco)

    def eventos(self) -> Sequence[Evento]:
        return sorted(self._banco.eventos, key=lambda evento: evento.quando)

    def emissoes(self) -> Sequence[Emissao]:
        return sorted(self._banco.emissoes, key=lambda emissao: (emissao.boleto_id, emissao.quando))


class ArmazemSql:
    unidades: UnitsOfWork[Tudo]

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.unidades = SqlUnitsOfWork(engine)

    def gravar(self, banco: Banco) -> None:
        with self.engine.begin() as conexao:
            gravar(conexao, banco)

    def eventos(self) -> Sequence[Evento]:
        campos = [coluna for coluna in auditoria.c if coluna.name != "id"]
        with self.engine.connect() as conexao:
            linhas = conexao.execute(select(*campos).order_by(auditoria.c.quando)).mappings()
            return [Evento(**linha) for linha in linhas]

    def emissoes(self) -> Sequence[Emissao]:
        campos = [coluna for coluna in emissao.c if coluna.name != "id"]
        em_ordem = select(*campos).order_by(emissao.c.boleto_id, emissao.c.quando)
        with self.engine.connect() as conexao:
            return [Emissao(**linha) for linha in conexao.execute(em_ordem).mappings()]
