"""Pictures of the portal: ``python -m tests.portal.imagens`` renews the two of the README.

With ``todas`` it takes every page at each width, light and dark, into ``evidencias/portal/``, which is not kept:
they are for looking at.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.portal.navegador.paginas import PAGINAS, Pagina
from tests.portal.navegador.pessoa import LARGURAS, MESA, abrir_pagina, navegador, uma_pessoa
from tests.portal.navegador.site import Site, servindo
from tests.servidor.processo import RAIZ

DO_README = RAIZ / "tests" / "portal" / "retratos"
TODAS = RAIZ / "evidencias" / "portal"
LISTA = Pagina("portal-boletos", "aurora", "mercado", "/boletos")
NO_CELULAR = Pagina("portal-celular", "aurora", "mercado", "/boletos")
CELULAR_COMPRIDO = (360, 1098)
CORES = 128
"""Of a picture of the README: pages have few, and it is half as large so."""
TONS: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def renovar(pasta: Path = DO_README) -> list[Path]:
    """Take the two pictures of the README."""
    with _aberto() as (browser, site):
        return [
            _do_readme(browser, site, LISTA, MESA, pasta),
            _do_readme(browser, site, NO_CELULAR, CELULAR_COMPRIDO, pasta),
        ]


def fotografar_todas(pasta: Path = TODAS) -> None:
    """Take each page, whole, at each width, light and dark."""
    pasta.mkdir(parents=True, exist_ok=True)
    with _aberto() as (browser, site):
        for pagina in PAGINAS:
            with uma_pessoa(browser, site, pagina.empresa) as pessoa:
                abrir_pagina(pessoa, pagina)
                for (nome, (largura, altura)), tom in product(LARGURAS.items(), TONS):
                    pessoa.tela.set_viewport_size({"width": largura, "height": altura})
                    pessoa.tela.emulate_media(color_scheme=tom)
                    arquivo = pasta / f"{pagina.nome}-{nome}-{tom}.png"
                    pessoa.tela.screenshot(path=arquivo, full_page=True, animations="disabled")


def _do_readme(browser: Browser, site: Site, pagina: Pagina, tela: tuple[int, int], pasta: Path) -> Path:
    with uma_pessoa(browser, site, pagina.empresa, tela) as pessoa:
        abrir_pagina(pessoa, pagina)
        foto = Image.open(BytesIO(pessoa.tela.screenshot(animations="disabled")))
    pasta.mkdir(parents=True, exist_ok=True)
    arquivo = pasta / f"{pagina.nome}.png"
    foto.convert("RGB").quantize(CORES, dither=Image.Dither.NONE).save(arquivo, optimize=True)
    return arquivo


@contextmanager
def _aberto() -> Iterator[tuple[Browser, Site]]:
    with ExitStack() as aberto:
        site = aberto.enter_context(servindo(Path(aberto.enter_context(TemporaryDirectory()))))
        yield aberto.enter_context(navegador(aberto.enter_context(sync_playwright()))), site


if __name__ == "__main__":
    if sys.argv[1:] == ["todas"]:
        fotografar_todas()
    else:
        print(*renovar(), sep="\n")
