"""The QR code that a page draws is read back whole."""

import re

import pytest
import zxingcpp
from PIL import Image

from tests.mundo.movimento import PIX
from ws.adapters.pdf.tinta.qr import modulos
from ws.portal.pagina.qr import desenho

PONTOS = 4
"""Of an image for each module."""


def pintar(svg: str) -> Image.Image:
    """The drawing as an image: only rectangles made of h, v and z are known."""
    lado = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0])
    imagem = Image.new("L", (lado, lado), 255)
    for x, y, largura in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg):
        imagem.paste(0, (int(x), int(y), int(x) + int(largura), int(y) + 1))
    return imagem.resize((lado * PONTOS, lado * PONTOS), Image.Resampling.NEAREST)


@pytest.mark.parametrize("texto", [PIX, "a", "00020101" + "x" * 500])
def test_the_qr_code_is_read_back_whole(texto: str) -> None:
    (lido,) = zxingcpp.read_barcodes(pintar(str(desenho(modulos(texto)))))
    assert lido.text == texto


def test_a_text_that_fits_no_code_has_no_drawing() -> None:
    assert desenho(modulos("x" * 5000)) is None
