"""Reads a printed page back: as an image in millimetres, and as the text a person would copy."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image

POLEGADA = 25.4
ESCURO = 128
FOLHA_ALTURA = 297
ITF = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.ITF)
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


@dataclass(frozen=True)
class Caixa:
    """A rectangle, in points unless said otherwise, from the lower left corner of the sheet."""

    esquerda: float
    base: float
    direita: float
    topo: float

    def cruza(self, outra: "Caixa") -> bool:
        """Whether they share any area."""
        return (
            self.esquerda < outra.direita
            and outra.esquerda < self.direita
            and self.base < outra.topo
            and outra.base < self.topo
        )

    def dentro_de(self, outra: "Caixa") -> bool:
        """Whether all of it is in the other."""
        return (
            outra.esquerda <= self.esquerda
            and self.direita <= outra.direita
            and outra.base <= self.base
            and self.topo <= outra.topo
        )


FOLHA = Caixa(0, 0, 595.28, 841.89)


@cache
def imagem(pdf: bytes, dpi: int, pagina: int = 0) -> Image.Image:
    """The page in grey."""
    documento = pypdfium2.PdfDocument(pdf)
    desenho: Image.Image = documento[pagina].render(scale=dpi / 72, grayscale=True).to_pil()
    return desenho


def ler_codigo(pdf: bytes, dpi: int, pagina: int = 0) -> list[str]:
    """Every bar code that a reader finds on the page."""
    lidos = zxingcpp.read_barcodes(imagem(pdf, dpi, pagina), formats=ITF)
    return [lido.text for lido in lidos]


def ler_qr(pdf: bytes, dpi: int, pagina: int = 0) -> list[zxingcpp.Barcode]:
    """Every QR code that a reader finds on the page."""
    return list(zxingcpp.read_barcodes(imagem(pdf, dpi, pagina), formats=QR))


def tinta(pdf: bytes, dpi: int, onde: Caixa, tom_maximo: int = ESCURO) -> Caixa | None:
    """What is darker than a tone within a rectangle; all in millimetres."""
    ponto = dpi / POLEGADA
    x, y = round(onde.esquerda * ponto), round((FOLHA_ALTURA - onde.topo) * ponto)
    fim = round(onde.direita * ponto), round((FOLHA_ALTURA - onde.base) * ponto)
    recorte = imagem(pdf, dpi).crop((x, y, *fim))
    escuros = recorte.point(lambda tom: 255 if tom < tom_maximo else 0).getbbox()
    if escuros is None:
        return None
    return Caixa(
        (x + escuros[0]) / ponto,
        FOLHA_ALTURA - (y + escuros[3]) / ponto,
        (x + escuros[2]) / ponto,
        FOLHA_ALTURA - (y + escuros[1]) / ponto,
    )


@cache
def texto(pdf: bytes, pagina: int = 0) -> str:
    """The text of a page, as a reader copies it."""
    return str(pypdfium2.PdfDocument(pdf)[pagina].get_textpage().get_text_range())


def textos(pdf: bytes) -> Iterator[tuple[str, Caixa]]:
    """Each run of text of the first page, those of its form included, and where its ink is."""
    documento = pypdfium2.PdfDocument(pdf)
    pagina = documento[0]
    leitor = pagina.get_textpage()
    for objeto in pagina.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
        onde = objeto.get_bounds()
        caixa = Caixa(*(objeto.container.get_matrix().on_rect(*onde) if objeto.container else onde))
        texto = leitor.get_text_bounded(caixa.esquerda, caixa.base, caixa.direita, caixa.topo)
        yield texto.strip(), caixa
