"""FATURA: what is charged, line by line, above; the ficha de compensação at the foot; one sheet a title.

logo, who collects                                     Fatura
bank | number | linha digitável
Pagador                                    | Vencimento
O que está sendo cobrado                   | Valor ...
  Descrição            Quantidade   Valor  | Pague com Pix
Informações                                | QR
"""

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.dizeres.conteudo import conteudo
from ws.adapters.pdf.leiautes.formulario import Leiaute
from ws.adapters.pdf.partes import demonstrativo
from ws.adapters.pdf.partes.folha_a4 import FICHA, desenhar_pe
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa


def desenhar(canvas: Canvas, aspecto: Aspecto) -> None:
    """Draw the form of one title."""
    demonstrativo.desenhar(canvas, aspecto)
    desenhar_pe(canvas)


def escrever(escrita: Escrita, aspecto: Aspecto, empresa: Empresa, papel: Papel) -> None:
    """Write what is of one title."""
    textos = conteudo(papel)
    demonstrativo.escrever(escrita, aspecto, empresa, papel, textos)
    FICHA.escrever(escrita, papel, textos)


LEIAUTE = Leiaute((0.0,), ((80.0, 170.0, 28.0, 80.0), (80.0, 50.0, 14.0, 60.0)), desenhar, escrever)
