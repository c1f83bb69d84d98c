"""Compares a page with its picture, and draws pictures anew.

A picture has four tones, and so has the page when they are compared: paper, watermark, grey and ink. Readers smooth
letters a little differently from one machine to another; that moves a point to the next tone, and is tolerated.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

from tests.adapters.pdf.imagens.casos import Caso
from tests.adapters.pdf.leitura import imagem

PASTA = Path(__file__).parent
DPI = 72
TONS = (0, 110, 229, 255)
OUTROS = 3
"""How many points of a page may be two tones off: fewer than a digit has."""
VIZINHOS = 300
"""How many may be off at all: fewer than the watermark has."""


def desenho(caso: Caso) -> Image.Image:
    """The page, as the number of each point's tone."""
    return imagem(caso.pdf(), DPI).point(_tom)


def _tom(brilho: int) -> int:
    return min(range(len(TONS)), key=lambda tom: abs(TONS[tom] - brilho))


def parecidos(um: Image.Image, outro: Image.Image) -> bool:
    """Whether two pages look the same."""
    if um.size != outro.size:
        return False
    distancias = ImageChops.difference(um, outro).histogram()
    return sum(distancias[2:]) <= OUTROS and sum(distancias[1:]) <= VIZINHOS


def gravada(caso: Caso, pasta: Path = PASTA) -> Image.Image:
    """The picture that is kept. Raises ``FileNotFoundError`` where there is none."""
    with Image.open(pasta / f"{caso.nome}.png") as aberta:
        return aberta.convert("L").point(_tom)


def confere(caso: Caso, pasta: Path = PASTA) -> bool:
    """Whether the page still looks like its picture."""
    return parecidos(desenho(caso), gravada(caso, pasta))


def renovar(casos: Iterable[Caso], pasta: Path = PASTA) -> list[str]:
    """Draw those pictures that no longer show their page, and drop those of no case; the names of both."""
    casos = list(casos)
    mudados = [
        caso for caso in casos if not (pasta / f"{caso.nome}.png").exists() or not confere(caso, pasta)
    ]
    sobras = sorted({arquivo.stem for arquivo in pasta.glob("*.png")} - {caso.nome for caso in casos})
    for caso in mudados:
        (pasta / f"{caso.nome}.png").write_bytes(_png(desenho(caso)))
    for nome in sobras:
        (pasta / f"{nome}.png").unlink()
    return [*(caso.nome for caso in mudados), *sobras]


def _png(pagina: Image.Image) -> bytes:
    paleta, arquivo = Image.frombytes("P", pagina.size, pagina.tobytes()), BytesIO()
    paleta.putpalette([canal for tom in TONS for canal in (tom, tom, tom)])
    paleta.save(arquivo, "PNG", optimize=True, bits=2)
    return arquivo.getvalue()
