"""The doors through which every scenario of this folder runs, each on a real database.

SOAP 1.1 and 1.2, in memory and over HTTP, and the portal, on SQLite and PostgreSQL. Scenarios that a person meets too
take ``casa_de_pessoas``; the others, of integrators and of what only a message can say, take ``casa``. Another door is
another entry of :data:`PORTAS`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.db.servidor import postgresql
from tests.doors.casa import Casa, dados
from tests.doors.portas.porta import Porta
from tests.doors.portas.portal import PortaPortal
from tests.doors.portas.soap import PortaSoap, Transporte, em_memoria, por_http
from tests.fakes.clock import Clock
from tests.servidor.processo import LOCAL, Processo, no_ar, porta_livre
from tests.wsdl.namespaces import SOAP11, SOAP12
from ws.adapters.db.modelo import metadata
from ws.bootstrap.aplicacao import montar
from ws.config import Settings, ambiente_do_processo


class Instalacao:
    """The product over one database: in this process, and on a server that is started when first asked for."""

    def __init__(self, url: str, pasta: Path, aberto: ExitStack) -> None:
        self._ajustes = {
            "database_url": url,
            "mail_capture_dir": str(pasta / "emails"),
            "smtp_host": "correio.exemplo.com.br",
        }
        self._registro, self._aberto = pasta / "servidor.log", aberto
        self.aplicacao = montar(Settings.model_validate(self._ajustes), Clock())
        aberto.callback(self.aplicacao.engine.dispose)
        self.aplicacao.preparar_banco()

    @cached_property
    def em_memoria(self) -> Transporte:
        """Calls in this process."""
        return em_memoria(self.aplicacao.wsgi())

    @cached_property
    def portal(self) -> object:
        """The pages in this process."""
        return self.aplicacao.portal()

    @cached_property
    def servidor(self) -> Processo:
        """A real server."""
        porta = porta_livre()
        ambiente = ambiente_do_processo(self._ajustes | {"trusted_proxies": f'["{LOCAL}"]'})
        servidor = no_ar(
            "tests.doors.servidor", str(porta), porta=porta, registro=self._registro, ambiente=ambiente
        )
        return self._aberto.enter_context(servidor)

    @property
    def por_http(self) -> Transporte:
        """Calls to that server."""
        return por_http(self.servidor.porta)


PORTAS: dict[str, Callable[[Instalacao], Porta]] = {
    "soap11": lambda instalacao: PortaSoap(instalacao.em_memoria, SOAP11),
    "soap12": lambda instalacao: PortaSoap(instalacao.em_memoria, SOAP12),
    "soap11-http": lambda instalacao: PortaSoap(instalacao.por_http, SOAP11),
    "soap12-http": lambda instalacao: PortaSoap(instalacao.por_http, SOAP12),
    "portal": lambda instalacao: PortaPortal(instalacao.portal),
}
EM_MEMORIA = [("soap11", "sqlite"), ("soap12", "postgresql")]
POR_HTTP = [("soap12-http", "sqlite"), ("soap11-http", "postgresql")]
"""Each version meets each database and each transport, and each transport each database."""
NO_PORTAL = [("portal", "sqlite"), ("portal", "postgresql")]


def _parametros(pares: Iterable[tuple[str, str]]) -> Iterator[Any]:
    for porta, banco in pares:
        marcas = [pytest.mark.precisa("postgres")] if banco == "postgresql" else []
        yield pytest.param((porta, f"instalacao_{banco}"), id=f"{porta}-{banco}", marks=marcas)


@pytest.fixture(scope="session")
def instalacao_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instalacao]:
    pasta = tmp_path_factory.mktemp("portas")
    with ExitStack() as aberto:
        yield Instalacao(f"sqlite:///{pasta / 'cobranca.db'}", pasta, aberto)


@pytest.fixture(scope="session")
def instalacao_postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instalacao]:
    with ExitStack() as aberto:
        url = aberto.enter_context(postgresql())
        yield Instalacao(url, tmp_path_factory.mktemp("portas"), aberto)


@pytest.fixture
def servidor_http(instalacao_sqlite: Instalacao) -> Iterator[Processo]:
    """The server on SQLite, for what only HTTP can tell."""
    yield instalacao_sqlite.servidor
    _esvaziar(instalacao_sqlite)


@pytest.fixture(params=_parametros([*EM_MEMORIA, *POR_HTTP]))
def casa(request: pytest.FixtureRequest) -> Iterator[Casa]:
    """The two companies behind each door."""
    yield from _abrir(request)


@pytest.fixture(params=_parametros([*EM_MEMORIA, *POR_HTTP, *NO_PORTAL]))
def casa_de_pessoas(request: pytest.FixtureRequest) -> Iterator[Casa]:
    """The same, behind the doors of people too."""
    yield from _abrir(request)


@pytest.fixture(params=_parametros(EM_MEMORIA))
def casa_em_memoria(request: pytest.FixtureRequest) -> Iterator[Casa]:
    """The same where the door works in this process, so that it can be watched."""
    yield from _abrir(request)


@pytest.fixture(params=_parametros([("soap11-http", "sqlite")]))
def casa_por_http(request: pytest.FixtureRequest) -> Iterator[Casa]:
    """The same behind the server of ``servidor_http``."""
    yield from _abrir(request)


def _abrir(request: pytest.FixtureRequest) -> Iterator[Casa]:
    porta, banco = request.param
    instalacao: Instalacao = request.getfixturevalue(banco)
    casa = Casa(PORTAS[porta](instalacao), instalacao.aplicacao)
    casa.gravar(dados())
    yield casa
    _esvaziar(instalacao)


def _esvaziar(instalacao: Instalacao) -> None:
    with instalacao.aplicacao.engine.begin() as conexao:
        for tabela in reversed(metadata.sorted_tables):
            conexao.execute(tabela.delete())
