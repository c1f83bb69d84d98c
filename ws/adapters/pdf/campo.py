"""A box of the form: its label is drawn once a document, its text once a boleto.

+------------------+
| label            |
|  text, one to n  |
+------------------+
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.letra import ROTULO, VALOR, Letra
from ws.adapters.pdf.medidas import LINHA_ALTURA, MM, ROTULO_X, ROTULO_Y, VALOR_Y

TRACO = 0.5  # points
CINZA_TRACO = 0.35
CINZA_ROTULO = 0.25
CINZA_FUNDO = 0.94

A_ESQUERDA, AO_CENTRO, A_DIREITA = 0.0, 0.5, 1.0
"""How much of the room that a text leaves is at its left."""


@dataclass(frozen=True, slots=True, eq=False)
class Lugar:
    """A place for one line of text, in points: left edge, base and how wide it may be."""

    x: float
    y: float
    limite: float
    letra: Letra
    alinhamento: float = A_ESQUERDA


def lugar(x: float, y: float, largura: float, letra: Letra = VALOR, alinhamento: float = A_ESQUERDA) -> Lugar:
    """A place, from millimetres."""
    return Lugar(x * MM, y * MM, largura * MM, letra, alinhamento)


@dataclass(frozen=True, slots=True)
class Celula:
    """What a row says of one of its boxes; lengths in millimetres."""

    nome: str
    """Key of its text, and how the log calls it."""
    rotulo: str
    largura: float
    letra: Letra = VALOR
    alinhamento: float = A_ESQUERDA
    sombreado: bool = False
    linhas: int = 1
    entrelinha: float = 3.25
    ao_lado: float = 0.0
    """Room for the label at the left of the text; zero is above it."""
    continua: bytes = b""
    """Set where the text is running text: what its last line says when there is more than fits."""
    moldura: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Campo:
    """A box in its place, in millimetres; ``y`` is its lower edge."""

    celula: Celula
    x: float
    y: float
    altura: float
    rotulo_y: float
    lugares: tuple[Lugar, ...]


def faixa(x: float, topo: float, *celulas: Celula, altura: float = LINHA_ALTURA) -> tuple[Campo, ...]:
    """A row of boxes of one height, from left to right."""
    return tuple(_lado_a_lado(x, topo - altura, celulas, altura))


def coluna(x: float, topo: float, *celulas: Celula, altura: float = LINHA_ALTURA) -> tuple[Campo, ...]:
    """Boxes of one height, from the top down."""
    return tuple(
        campo
        for acima, celula in enumerate(celulas)
        for campo in faixa(x, topo - acima * altura, celula, altura=altura)
    )


def _lado_a_lado(x: float, y: float, celulas: Iterable[Celula], altura: float) -> Iterator[Campo]:
    for celula in celulas:
        rotulo_y = y + (VALOR_Y if celula.ao_lado else altura - ROTULO_Y)
        yield Campo(celula, x, y, altura, rotulo_y, tuple(_lugares(celula, x, y)))
        x += celula.largura


def _lugares(celula: Celula, x: float, y: float) -> Iterator[Lugar]:
    """Its lines, from the top one down."""
    x += ROTULO_X + celula.ao_lado
    largura = celula.largura - 2 * ROTULO_X - celula.ao_lado
    for acima in reversed(range(celula.linhas)):
        base = y + VALOR_Y + acima * celula.entrelinha
        yield lugar(x, base, largura, celula.letra, celula.alinhamento)


def desenhar(canvas: Canvas, campos: Iterable[Campo]) -> None:
    """Draw boxes, then labels."""
    campos = tuple(campos)
    canvas.setLineWidth(TRACO)
    canvas.setStrokeGray(CINZA_TRACO)
    canvas.setFillGray(CINZA_FUNDO)
    for campo in campos:
        if campo.celula.moldura:
            lados = (campo.x * MM, campo.y * MM, campo.celula.largura * MM, campo.altura * MM)
            canvas.rect(*lados, fill=int(campo.celula.sombreado))
    usar_rotulo(canvas)
    for campo in campos:
        canvas.drawString((campo.x + ROTULO_X) * MM, campo.rotulo_y * MM, campo.celula.rotulo)


def usar_rotulo(canvas: Canvas) -> None:
    """Write as labels are from here on."""
    canvas.setFillGray(CINZA_ROTULO)
    canvas.setFont(ROTULO.fonte, ROTULO.corpo)
