"""A server and a Chromium for each process of the tests; a new browser context for each person.

Playwright keeps an event loop running in its thread, so it is closed after each module: other tests want that thread.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.maquina import exigir
from tests.portal.navegador.pessoa import MESA, Pessoa, navegador, uma_pessoa
from tests.portal.navegador.site import Site, servindo

Abrir = Callable[..., Pessoa]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The scene, served."""
    with servindo(tmp_path_factory.mktemp("site")) as no_ar:
        yield no_ar


@pytest.fixture(scope="module")
def browser(site: Site) -> Iterator[Any]:
    """Chromium. It starts after the server, whose mail wants a loop of its own."""
    assert site.url
    exigir("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, navegador(playwright) as aberto:
        yield aberto


@pytest.fixture
def abrir(browser: Any, site: Site) -> Iterator[Abrir]:
    """A person at a company, at a screen."""
    with ExitStack() as abertas:

        def uma(empresa: str = "aurora", tela: tuple[int, int] = MESA, **opcoes: Any) -> Pessoa:
            return abertas.enter_context(uma_pessoa(browser, site, empresa, tela, **opcoes))

        yield uma
