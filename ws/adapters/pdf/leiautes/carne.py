"""The carnê: three titles a sheet, each a stub and a ficha side by side, to be cut along the dashes.

Sizes: the ficha is 99 by 152 mm; in a carnê it may have 60 to 108 by 145 to 216 (Caixa 2020, CrediSIS 2017).
"""

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import (
    DESTAQUE_MIUDO,
    INSTRUCAO_MIUDA,
    LINHA_CONDENSADA,
    MINUSCULO_LEGIVEL,
    VALOR_MIUDO,
)
from ws.adapters.pdf.arquivo.medidas import FOLHA_LARGURA, MM
from ws.adapters.pdf.dizeres.conteudo import conteudo
from ws.adapters.pdf.leiautes.formulario import Leiaute
from ws.adapters.pdf.partes import canhoto
from ws.adapters.pdf.partes.cabecalho import cabecalho
from ws.adapters.pdf.partes.ficha import Medidas, ficha
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.campo import CINZA_ROTULO
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa

VIA_ALTURA = 99.0  # a third of 297
ALTURAS = (2 * VIA_ALTURA, VIA_ALTURA, 0.0)
CORTE_X = 49.0
FICHA_ESQUERDA, FICHA_DIREITA = 52.0, 204.0

FICHA = ficha(
    cabecalho(VIA_ALTURA - 9.6, FICHA_ESQUERDA, FICHA_DIREITA, (20.5, 41.5), LINHA_CONDENSADA),
    Medidas(
        coluna=42,
        linha=6.5,
        beneficiario=9.3,
        valores=7.5,
        pagador=11.9,
        avalista=4.4,
        valor=VALOR_MIUDO,
        destaque=DESTAQUE_MIUDO,
        miudo=MINUSCULO_LEGIVEL,
        entrelinha=2.85,
        instrucao=INSTRUCAO_MIUDA,
        entrelinha_instrucao=2.68,
        codigo_y=5.7,
    ),
)


def desenhar(canvas: Canvas, _aspecto: Aspecto) -> None:
    """Draw the form of one title."""
    canhoto.desenhar(canvas)
    FICHA.desenhar(canvas)
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(CINZA_ROTULO)
    canvas.setDash(3, 3)
    canvas.line(CORTE_X * MM, 0, CORTE_X * MM, VIA_ALTURA * MM)
    canvas.line(0, VIA_ALTURA * MM, FOLHA_LARGURA * MM, VIA_ALTURA * MM)


def escrever(escrita: Escrita, aspecto: Aspecto, _empresa: Empresa, papel: Papel) -> None:
    """Write what is of one title."""
    textos = conteudo(papel)
    canhoto.escrever(escrita, aspecto, papel, textos)
    FICHA.escrever(escrita, papel, textos)


LEIAUTE = Leiaute(ALTURAS, ((26.0, 60.0, 50.0, 24.0), (120.0, 55.0, 14.0, 60.0)), desenhar, escrever)
