"""What a layout is to the printer, and its form: everything that is the same on every sheet, drawn once."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import NEGRITO
from ws.adapters.pdf.arquivo.medidas import FOLHA_ALTURA, FOLHA_LARGURA, MM
from ws.adapters.pdf.partes.folha_a4 import SEM_VALOR
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa

MARCA_CINZA = 0.9

Marca = tuple[float, float, float, float]
"""Middle (x, y in millimetres), angle in degrees and size in points; none reaches a code."""


@dataclass(frozen=True, slots=True, eq=False)
class Leiaute:
    """Where titles stand on a sheet, what is drawn of all of them, and how one is written."""

    alturas: tuple[float, ...]
    """How far each title of a sheet is raised, in millimetres, in reading order."""
    marcas: tuple[Marca, ...]
    desenhar: Callable[[Canvas, Aspecto], None]
    """Draws the form of one title."""
    escrever: Callable[[Escrita, Aspecto, Empresa, Papel], None]
    """Writes what is of one title."""


@lru_cache(maxsize=64)
def fundo(leiaute: Leiaute, aspecto: Aspecto) -> bytes:
    """The operators of the form, compressed."""
    canvas = Canvas(BytesIO(), pagesize=(FOLHA_LARGURA * MM, FOLHA_ALTURA * MM), invariant=1)
    if aspecto.homologacao:
        _marcar(canvas, leiaute.marcas)
    leiaute.desenhar(canvas, aspecto)
    return zlib.compress(str(canvas.getCurrentPageContent()).encode("latin-1"))


def _marcar(canvas: Canvas, marcas: Iterable[Marca]) -> None:
    """SEM VALOR, large and light, under everything else."""
    canvas.setFillGray(MARCA_CINZA)
    for x, y, angulo, corpo in marcas:
        canvas.saveState()
        canvas.translate(x * MM, y * MM)
        canvas.rotate(angulo)
        canvas.setFont(NEGRITO, corpo)
        canvas.drawCentredString(0, -corpo / 3, SEM_VALOR)
        canvas.restoreState()
