"""Type: the two standard fonts every PDF reader has, in WinAnsi (cp1252), and how wide a text is in them.

Cap height and digits of Helvetica are 0.72 and 0.70 of its size. Annex on the ficha de compensação (Caixa 2020,
CrediSIS 2017): linha digitável 3.5 to 4.5 mm high, number of the bank 5 mm, labels 2 mm at most.

>>> round(largura(b"1234567890", LINHA_DIGITAVEL), 1)
77.8
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from reportlab.pdfbase import pdfmetrics

NORMAL = "Helvetica"
NEGRITO = "Helvetica-Bold"
FONTES = (NORMAL, NEGRITO)
"""In the order in which a document numbers them: /F1, /F2."""

CODIFICACAO = "cp1252"


@dataclass(frozen=True, slots=True, eq=False)
class Letra:
    """A font at a size in points; a long text may shrink down to ``minimo``."""

    fonte: str
    corpo: float
    minimo: float
    condensada: float = 1.0
    """How wide it is drawn: 0.8 is four fifths, at the same height."""

    @property
    def nome_interno(self) -> bytes:
        """The name a document gives the font."""
        return b"F%d" % (FONTES.index(self.fonte) + 1)


ROTULO = Letra(NORMAL, 6, 6)
VALOR = Letra(NORMAL, 9, 7)
VALOR_MIUDO = Letra(NORMAL, 8, 6)
DESTAQUE = Letra(NEGRITO, 10, 7)
DESTAQUE_MIUDO = Letra(NEGRITO, 9, 6.5)
GRANDE = Letra(NEGRITO, 12, 8)
NOME = Letra(NEGRITO, 13, 9)
TITULO = Letra(NEGRITO, 18, 18)
MIUDO = Letra(NORMAL, 8, 6.5)
MINUSCULO = Letra(NORMAL, 7, 5.5)
MINUSCULO_LEGIVEL = Letra(NORMAL, 7.4, 6)
INFORMACAO = Letra(NORMAL, 8.5, 8.5)
INSTRUCAO = Letra(NORMAL, 7.2, 7.2)
INSTRUCAO_MIUDA = Letra(NORMAL, 6.6, 6.6)
COPIA_COLA = Letra(NORMAL, 6.5, 6.5)
BANCO = Letra(NEGRITO, 11, 9)
BANCO_LONGO = Letra(NEGRITO, 8.5, 8.5)
BANCO_MIUDO = Letra(NEGRITO, 6.4, 5)
NUMERO_BANCO = Letra(NEGRITO, 20, 20)
LINHA_DIGITAVEL = Letra(NORMAL, 14, 14)
LINHA_CONDENSADA = Letra(NORMAL, 14, 14, condensada=0.78)


def largura(dados: bytes, letra: Letra) -> float:
    """Width in points of a text in cp1252."""
    return sum(map(_avancos(letra.fonte).__getitem__, dados)) * letra.corpo * letra.condensada / 1000


def cortar(dados: bytes, letra: Letra, espaco: float) -> bytes:
    """The longest beginning of a text that is not wider than ``espaco`` points."""
    ate_aqui = accumulate(map(_avancos(letra.fonte).__getitem__, dados))
    return dados[: bisect_right(list(ate_aqui), espaco * 1000 / (letra.corpo * letra.condensada))]


def _avancos(fonte: str) -> list[int]:
    """Width of each of the 256 characters, in thousandths of the size."""
    return pdfmetrics.getFont(fonte).widths
