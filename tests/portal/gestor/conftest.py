"""A browser at the desk of each company, over a database of its own for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest

from tests.fakes.clock import Clock
from tests.portal.gestor.cena import AURORA, BOREAL, aplicacao, encenar
from tests.portal.gestor.navegador import Navegador
from ws.bootstrap import Aplicacao


@pytest.fixture(scope="session")
def cena(tmp_path_factory: pytest.TempPathFactory) -> Path:
    arquivo = tmp_path_factory.mktemp("gestor") / "cena.db"
    encenar(arquivo)
    return arquivo


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def instalacao(cena: Path, tmp_path: Path, clock: Clock) -> Iterator[Aplicacao]:
    """The product over a copy of the scene."""
    copia = Path(copy(cena, tmp_path / "cobranca.db"))
    pronta = aplicacao(copia, clock)
    yield pronta
    pronta.engine.dispose()


@pytest.fixture
def abrir(instalacao: Aplicacao) -> Callable[[str], Navegador]:
    """A new browser at a company."""
    portal = instalacao.portal()
    return lambda empresa: Navegador(portal, empresa)


@pytest.fixture
def gestora(abrir: Callable[[str], Navegador]) -> Navegador:
    """The manager of Aurora, signed in."""
    return abrir(AURORA).entrar("gestora@aurora")


@pytest.fixture
def gestor_boreal(abrir: Callable[[str], Navegador]) -> Navegador:
    """The manager of Boreal, signed in."""
    return abrir(BOREAL).entrar("gestor@boreal")
