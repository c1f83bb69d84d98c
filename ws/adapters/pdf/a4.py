"""The A4 layout: recibo do pagador above, ficha de compensação at the foot, one sheet a title."""

import zlib
from functools import lru_cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf import ficha, recibo
from ws.adapters.pdf.campo import CINZA_ROTULO, usar_rotulo
from ws.adapters.pdf.conteudo import conteudo
from ws.adapters.pdf.escrita import Escrita
from ws.adapters.pdf.letra import NEGRITO
from ws.adapters.pdf.medidas import DIREITA, FICHA_ALTURA, FOLHA_ALTURA, FOLHA_LARGURA, MM
from ws.application.ports import Papel
from ws.domain.empresa import Empresa

CORTE = "Corte na linha pontilhada"
MARCA_CINZA = 0.9
MARCAS = ((105.0, 170.0, 28.0, 90), (80.0, 50.0, 14.0, 60))
"""Middle (x, y in millimetres), angle in degrees and size in points; neither reaches the bars."""


@lru_cache(maxsize=2)
def fundo(*, homologacao: bool) -> bytes:
    """The operators of what is the same on every sheet, compressed."""
    canvas = Canvas(BytesIO(), pagesize=(FOLHA_LARGURA * MM, FOLHA_ALTURA * MM), invariant=1)
    if homologacao:
        _marcar(canvas)
    recibo.desenhar(canvas, homologacao=homologacao)
    _cortar(canvas)
    ficha.desenhar(canvas)
    return zlib.compress(str(canvas.getCurrentPageContent()).encode("latin-1"))


def _marcar(canvas: Canvas) -> None:
    """SEM VALOR, large and light, under everything else."""
    canvas.setFillGray(MARCA_CINZA)
    for x, y, angulo, corpo in MARCAS:
        canvas.saveState()
        canvas.translate(x * MM, y * MM)
        canvas.rotate(angulo)
        canvas.setFont(NEGRITO, corpo)
        canvas.drawCentredString(0, -corpo / 3, recibo.SEM_VALOR)
        canvas.restoreState()


def _cortar(canvas: Canvas) -> None:
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(CINZA_ROTULO)
    canvas.setDash(3, 3)
    canvas.line(0, FICHA_ALTURA * MM, FOLHA_LARGURA * MM, FICHA_ALTURA * MM)
    canvas.setDash()
    usar_rotulo(canvas)
    canvas.drawRightString(DIREITA * MM, (FICHA_ALTURA + 1) * MM, CORTE)


def pagina(empresa: Empresa, papel: Papel) -> tuple[bytes, set[str]]:
    """The operators of what is of one title, and the fields that had to be shortened."""
    escrita = Escrita()
    textos = conteudo(papel)
    recibo.escrever(escrita, empresa, papel, textos)
    ficha.escrever(escrita, papel.boleto, textos)
    return escrita.operadores() + ficha.codigo(papel.boleto), escrita.encurtados
