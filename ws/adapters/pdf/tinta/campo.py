"""A box of the form: its frame is drawn once a document, its label and its text, as they are read, once a boleto.

+------------------+
| label            |
|  text, one to n  |
+------------------+
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import ROTULO, VALOR, Letra, largura
from ws.adapters.pdf.arquivo.medidas import LINHA_ALTURA, MM, ROTULO_X, ROTULO_Y, VALOR_Y
from ws.adapters.pdf.arquivo.objetos import escapar
from ws.adapters.pdf.arquivo.texto import limpar

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
    rotulo: bytes
    """The operators that write its label."""
    lugares: tuple[Lugar, ...]


def rotulo(x: float, y: float, texto: str) -> bytes:
    """The operators that write a label, from millimetres; what follows is black again.

    It has a space before and after, so that it is not read as one word with its neighbours.

    >>> rotulo(10, 20, "Nº")
    b'0.25 g /F1 6 Tf 1 0 0 1 26.68 56.69 Tm ( N\\xba ) Tj 0 g'
    """
    inicio = x * MM - largura(b" ", ROTULO)
    onde = (CINZA_ROTULO, ROTULO.nome_interno, ROTULO.corpo, inicio, y * MM)
    return b"%.2f g /%b %.4g Tf 1 0 0 1 %.2f %.2f Tm ( %b ) Tj 0 g" % (*onde, escapar(limpar(texto)))


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
        escrito = rotulo(x + ROTULO_X, rotulo_y, celula.rotulo)
        yield Campo(celula, x, y, altura, escrito, tuple(_lugares(celula, x, y)))
        x += celula.largura


def _lugares(celula: Celula, x: float, y: float) -> Iterator[Lugar]:
    """Its lines, from the top one down."""
    x += ROTULO_X + celula.ao_lado
    largura = celula.largura - 2 * ROTULO_X - celula.ao_lado
    for acima in reversed(range(celula.linhas)):
        base = y + VALOR_Y + acima * celula.entrelinha
        yield lugar(x, base, largura, celula.letra, celula.alinhamento)


def desenhar(canvas: Canvas, campos: Iterable[Campo]) -> None:
    """Draw the frames."""
    canvas.setLineWidth(TRACO)
    canvas.setStrokeGray(CINZA_TRACO)
    canvas.setFillGray(CINZA_FUNDO)
    for campo in campos:
        if campo.celula.moldura:
            lados = (campo.x * MM, campo.y * MM, campo.celula.largura * MM, campo.altura * MM)
            canvas.rect(*lados, fill=int(campo.celula.sombreado))


def usar_rotulo(canvas: Canvas) -> None:
    """Write as labels are from here on, where nobody reads it aloud."""
    canvas.setFillGray(CINZA_ROTULO)
    canvas.setFont(ROTULO.fonte, ROTULO.corpo)
