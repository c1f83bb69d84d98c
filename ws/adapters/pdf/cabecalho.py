"""Line A: name of the bank in type, its number with digit, and the linha digitável, one run of text at the right.

Banco do Brasil | 001-9 |     00190.00009 01234.567004 00000.123182 8 10000000012750
===================================================================================
"""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.campo import A_DIREITA, AO_CENTRO, Lugar
from ws.adapters.pdf.escrita import Escrita
from ws.adapters.pdf.letra import BANCO, BANCO_LONGO, LINHA_DIGITAVEL, NUMERO_BANCO, largura
from ws.adapters.pdf.medidas import DIREITA, ESQUERDA, MM
from ws.adapters.pdf.texto import limpar, quebrar
from ws.domain.boleto import Boleto
from ws.febraban import bancos, linha_digitavel

NUMERO_X, LINHA_X = ESQUERDA + 26.5, ESQUERDA + 48.5
TRACO = 1.2  # points
ALTURA_DIVISA = 7.0
BASE = 1.8
ENTRELINHA = 3.5


@dataclass(frozen=True, slots=True, eq=False)
class Cabecalho:
    """Where its texts go; ``y`` is the lower edge, in millimetres."""

    y: float
    nome: Lugar
    nome_em_duas: tuple[Lugar, Lugar]
    numero: Lugar
    linha: Lugar

    def desenhar(self, canvas: Canvas) -> None:
        """Draw the rule below and the two bars."""
        canvas.setLineWidth(TRACO)
        canvas.setStrokeGray(0)
        canvas.line(ESQUERDA * MM, self.y * MM, DIREITA * MM, self.y * MM)
        for x in (NUMERO_X, LINHA_X):
            canvas.line(x * MM, self.y * MM, x * MM, (self.y + ALTURA_DIVISA) * MM)

    def escrever(self, escrita: Escrita, boleto: Boleto) -> None:
        """Write bank, number and linha digitável."""
        self._escrever_nome(escrita, limpar(bancos.nome_do_banco(boleto.banco)))
        escrita.linha(self.numero, "banco", bancos.numero_com_dv(boleto.banco).encode())
        linha = linha_digitavel.formatar(boleto.linha_digitavel)
        escrita.linha(self.linha, "linha_digitavel", linha.encode())

    def _escrever_nome(self, escrita: Escrita, nome: bytes) -> None:
        if largura(nome, BANCO) * BANCO.minimo <= self.nome.limite * BANCO.corpo:
            escrita.linha(self.nome, "nome_do_banco", nome)
            return
        primeira, *resto = quebrar(nome, BANCO_LONGO, self.nome.limite)
        for lugar, parte in zip(self.nome_em_duas, (primeira, b" ".join(resto)), strict=True):
            escrita.linha(lugar, "nome_do_banco", parte)


def cabecalho(y: float) -> Cabecalho:
    """The line with its lower edge at ``y`` millimetres."""
    base = (y + BASE) * MM
    x, limite = ESQUERDA * MM, (NUMERO_X - ESQUERDA - 1) * MM
    return Cabecalho(
        y,
        nome=Lugar(x, base, limite, BANCO),
        nome_em_duas=(
            Lugar(x, base + ENTRELINHA * MM, limite, BANCO_LONGO),
            Lugar(x, base, limite, BANCO_LONGO),
        ),
        numero=Lugar(NUMERO_X * MM, base, (LINHA_X - NUMERO_X) * MM, NUMERO_BANCO, AO_CENTRO),
        linha=Lugar(LINHA_X * MM, base, (DIREITA - LINHA_X) * MM, LINHA_DIGITAVEL, A_DIREITA),
    )
