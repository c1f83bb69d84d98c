"""The portal over a database of its own for each test, and browsers that come to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from tests.fakes.clock import Clock
from tests.portal.cena import aplicacao, banco, encenar
from tests.portal.sem_scripts import Navegador
from ws.bootstrap.aplicacao import Aplicacao


@pytest.fixture(scope="session")
def palco(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scene, in a database that nobody changes."""
    arquivo = tmp_path_factory.mktemp("portal") / "cena.db"
    encenar(arquivo, banco())
    return arquivo


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def casa(palco: Path, tmp_path: Path, clock: Clock) -> Iterator[Aplicacao]:
    """The product over a copy of the scene."""
    pronta = aplicacao(Path(copy(palco, tmp_path / "cobranca.db")), clock)
    yield pronta
    pronta.engine.dispose()


@pytest.fixture(scope="session")
def modelos_compilados(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates are compiled once for all tests."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("modelos")))


@pytest.fixture
def portal(casa: Aplicacao, modelos_compilados: FileSystemBytecodeCache) -> Flask:
    app = casa.portal()
    assert isinstance(app, Flask)
    app.jinja_env.bytecode_cache = modelos_compilados
    return app


@pytest.fixture
def visitante(portal: Flask) -> Callable[..., Navegador]:
    """A new browser at a company, at Aurora unless another is named."""

    def abrir(empresa: str = "aurora") -> Navegador:
        return Navegador(portal, empresa)

    return abrir


@pytest.fixture
def entrar(portal: Flask) -> Callable[..., Navegador]:
    """Somebody signed in, at Aurora unless another company is named."""

    def abrir(login: str, empresa: str = "aurora") -> Navegador:
        return Navegador(portal, empresa).entrar(login)

    return abrir


@pytest.fixture
def mercado(entrar: Callable[..., Navegador]) -> Navegador:
    """The customer with a boleto in each state, signed in."""
    return entrar("mercado")


@pytest.fixture
def boreal(entrar: Callable[..., Navegador]) -> Navegador:
    """The customer of the other company, signed in."""
    return entrar("boreal.grupo", "boreal")
