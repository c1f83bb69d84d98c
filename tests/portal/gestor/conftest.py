"""A browser at the desk of each company, over a database of its own for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache

from tests.fakes.clock import Clock
from tests.portal.gestor.cena import AURORA, BOREAL, aplicacao, encenar
from tests.portal.gestor.navegador import Navegador
from ws.bootstrap.aplicacao import Aplicacao


class Memoria(BytecodeCache):
    """Templates compiled once for all tests, each of which has a portal of its own."""

    def __init__(self) -> None:
        self._guardados: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._guardados:
            bucket.bytecode_from_string(self._guardados[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._guardados[bucket.key] = bucket.bytecode_to_string()


COMPILADOS = Memoria()


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
    assert isinstance(portal, Flask)
    portal.jinja_env.bytecode_cache = COMPILADOS
    return lambda empresa: Navegador(portal, empresa)


@pytest.fixture
def gestora(abrir: Callable[[str], Navegador]) -> Navegador:
    """The manager of Aurora, signed in."""
    return abrir(AURORA).entrar("gestora@aurora")


@pytest.fixture
def gestor_boreal(abrir: Callable[[str], Navegador]) -> Navegador:
    """The manager of Boreal, signed in."""
    return abrir(BOREAL).entrar("gestor@boreal")
