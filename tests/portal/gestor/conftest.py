"""The same portal with the desk's scene, and the manager of each company at it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.portal.gestor.mesa import montar_mesa
from tests.portal.sem_scripts import Navegador

Entrar = Callable[..., Navegador]


@pytest.fixture(scope="session")
def palco(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scene of the desk, which takes the place of the portal's."""
    arquivo = tmp_path_factory.mktemp("gestor") / "cena.db"
    montar_mesa(arquivo)
    return arquivo


@pytest.fixture
def gestora(entrar: Entrar) -> Navegador:
    """The manager of Aurora, signed in."""
    return entrar("gestora")


@pytest.fixture
def gestor_boreal(entrar: Entrar) -> Navegador:
    """The manager of Boreal, signed in."""
    return entrar("chefe", "boreal")
