"""Logo, colour and the bank's own logo, seen on the paper."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from tests.adapters.pdf.leitura import texto
from tests.adapters.pdf.papeis import COR, PRODUCAO, TEMATICA, com_pix, imprimir, logo, papel
from tests.fakes.logger import Logger
from tests.mundo.cadastro import uma_empresa
from ws.adapters.pdf.arquivo.imagem import PIXELS_NO_PAPEL
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.cadastro.tema import Tema

AZUL = (26, 95, 180)
FOLHAS_INTEIRAS = pytest.mark.parametrize("modelo", [Modelo.A4, Modelo.FATURA])
para_cada_leiaute = pytest.mark.parametrize("modelo", Modelo)


def cores(pdf: bytes) -> set[tuple[int, int, int]]:
    """The colours of a page that are no grey."""
    desenho = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil().convert("RGB")
    return {cor for _, cor in desenho.getcolors(1_000_000) if max(cor) - min(cor) > 8}


def imagens(pdf: bytes) -> list[Image.Image]:
    """The images of the first page, QR codes left out."""
    [pagina, *_] = PdfReader(BytesIO(pdf), strict=True).pages
    return [achada.image for achada in pagina.images if achada.image and achada.image.mode != "1"]


def com_logo_do_banco(um: Papel, arquivo: bytes) -> Papel:
    return replace(um, conta=replace(um.conta, logo_banco=arquivo))


@para_cada_leiaute
def test_without_a_theme_paper_is_black_on_white(modelo: Modelo) -> None:
    pdf = imprimir(com_pix(papel()), modelo=modelo)
    assert cores(pdf) == set()
    assert imagens(pdf) == []


@para_cada_leiaute
def test_the_colour_of_the_company_is_used(modelo: Modelo) -> None:
    assert AZUL in cores(imprimir(papel(), empresa=uma_empresa(tema=Tema(cor=COR)), modelo=modelo))


@pytest.mark.parametrize("cor", ["#FFD700", "azul", "#12345"])
@para_cada_leiaute
def test_a_colour_that_cannot_be_read_is_not_used(modelo: Modelo, cor: str) -> None:
    empresa = uma_empresa(tema=Tema(cor=cor))
    assert imprimir(papel(), empresa=empresa, modelo=modelo) == imprimir(papel(), modelo=modelo)


@pytest.mark.parametrize(
    ("formato", "modo"),
    [
        *(("PNG", modo) for modo in ("RGBA", "RGB", "P", "L", "LA", "1")),
        *(("JPEG", modo) for modo in ("RGB", "L", "CMYK")),
    ],
)
@FOLHAS_INTEIRAS
def test_the_logo_of_the_company_is_drawn(modelo: Modelo, formato: str, modo: str) -> None:
    empresa = uma_empresa(tema=Tema(logo=logo(formato, modo)))
    [desenhada] = imagens(imprimir(papel(), empresa=empresa, modelo=modelo))
    assert desenhada.width / desenhada.height == pytest.approx(600 / 240, rel=0.02)
    claro = desenhada.convert("L").point(lambda tom: 255 if tom > 140 else 0)
    assert claro.getpixel((2, 2)) == 255  # transparent is white
    assert claro.getpixel((claro.width // 5, claro.height // 2)) == 0


def test_a_carne_has_no_room_for_the_logo_of_the_company() -> None:
    assert imagens(imprimir(papel(), empresa=uma_empresa(tema=Tema(logo=logo())), modelo=Modelo.CARNE)) == []


def test_a_large_logo_is_made_as_small_as_paper_shows() -> None:
    empresa = uma_empresa(tema=Tema(logo=logo(lados=(4000, 1600))))
    [desenhada] = imagens(imprimir(papel(), empresa=empresa))
    assert desenhada.width <= PIXELS_NO_PAPEL[0]
    assert desenhada.height <= PIXELS_NO_PAPEL[1]


def test_a_logo_is_in_a_document_once() -> None:
    um = com_logo_do_banco(papel(), logo("JPEG", "RGB"))
    pdf = imprimir(*[um] * 20, empresa=TEMATICA)
    assert pdf.count(b"/Subtype /Image") == 2


@para_cada_leiaute
def test_the_logo_of_the_bank_stands_for_its_name(modelo: Modelo) -> None:
    um = papel("341")
    assert "Itaú" in texto(imprimir(um, modelo=modelo))
    pdf = imprimir(com_logo_do_banco(um, logo("JPEG", "RGB")), modelo=modelo)
    assert "Itaú" not in texto(pdf)
    assert "341-7" in texto(pdf)
    assert len(imagens(pdf)) == 1
    assert pdf.count(b"/Alt (Ita\xfa)") == (1 if modelo is Modelo.CARNE else 2)


@pytest.mark.parametrize(
    "arquivo",
    [b"nada", logo()[:200], logo("JPEG", "RGB")[:200], logo("GIF", "P"), logo("PNG", "1", (9000, 5000))],
    ids=["text", "half a PNG", "half a JPEG", "a GIF", "too large"],
)
@para_cada_leiaute
def test_a_logo_that_cannot_be_read_is_left_out_and_logged(modelo: Modelo, arquivo: bytes) -> None:
    registro = Logger()
    um = com_logo_do_banco(papel(), arquivo)
    empresa = uma_empresa(tema=Tema(logo=arquivo))
    pdf = ImpressoraReportlab(registro).imprimir(empresa, [um], modelo)
    assert pdf == imprimir(papel(), empresa=PRODUCAO, modelo=modelo)
    assert [evento for _, evento, _ in registro.linhas] == ["logo_ilegivel", "omitido_no_papel"]
    assert registro.linhas[1][2]["campo"] == "logo_banco"


def test_companies_do_not_see_each_others_theme() -> None:
    sobria = imprimir(papel())
    imprimir(papel(), empresa=TEMATICA)
    assert imprimir(papel()) == sobria
