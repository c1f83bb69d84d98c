"""What is drawn: the chart and the QR code, and the colour that a company's pages take."""

import re
from decimal import Decimal

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from tests.mundo.movimento import PIX
from ws.adapters.pdf.tinta.qr import modulos
from ws.domain.cadastro.tema import contraste
from ws.domain.carteira.analise import MesFinanceiro
from ws.portal.cliente.grafico import DESCRICAO, desenhar
from ws.portal.pagina.qr import desenho
from ws.portal.pagina.tema import FUNDO_ESCURO, nos_dois

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


def mes(competencia: str, compras: str, pagos: str) -> MesFinanceiro:
    return MesFinanceiro(competencia, Decimal(compras), Decimal(pagos))


def barras(svg: str, classe: str) -> list[float]:
    raiz = etree.fromstring(svg.encode())
    return [float(barra.get("height") or 0) for barra in raiz.iterfind(f'.//rect[@class="{classe}"]')]


def test_bars_are_as_high_as_their_amounts() -> None:
    for svg in desenhar([mes("2026-10", "1000", "250"), mes("2026-11", "500", "0")]):
        primeira, segunda = barras(svg, "compras")
        (paga,) = barras(svg, "pagamentos")
        assert primeira / segunda == pytest.approx(2, rel=0.01)
        assert primeira / paga == pytest.approx(4, rel=0.01)


def test_returns_beyond_the_purchases_of_a_month_have_no_bar() -> None:
    for svg in desenhar([mes("2026-11", "-50", "10")]):
        assert barras(svg, "compras") == []


@given(
    st.lists(
        st.tuples(
            st.decimals("-1e6", "1e10", places=2, allow_nan=False),
            st.decimals("0", "1e10", places=2, allow_nan=False),
        ),
        min_size=1,
        max_size=60,
    )
)
def test_every_chart_stays_within_its_frame(valores: list[tuple[Decimal, Decimal]]) -> None:
    meses = [
        MesFinanceiro(f"{2022 + n // 12}-{n % 12 + 1:02}", compras, pagos)
        for n, (compras, pagos) in enumerate(valores)
    ]
    for svg in desenhar(meses):
        raiz = etree.fromstring(svg.encode())
        _, _, largura, altura = map(float, (raiz.get("viewBox") or "").split())
        assert raiz.get("aria-label") == DESCRICAO
        for barra in raiz.iterfind(".//rect"):
            x, y, w, h = (float(barra.get(nome) or 0) for nome in ("x", "y", "width", "height"))
            assert 0 <= x <= x + w <= largura + 1
            assert 0 <= y <= y + h <= altura


def cor(texto: str) -> tuple[int, int, int]:
    return int(texto[1:3], 16), int(texto[3:5], 16), int(texto[5:7], 16)


@given(st.from_regex(r"\A#[0-9A-Fa-f]{6}\Z"))
def test_whatever_colour_a_company_has_it_can_be_read_on_light_and_on_dark(escolhida: str) -> None:
    clara, escura = nos_dois(escolhida)
    assert contraste(cor(clara), (255, 255, 255)) >= 4.5
    assert contraste(cor(escura), FUNDO_ESCURO) >= 4.5


def test_a_company_without_a_colour_has_the_portals_own() -> None:
    assert nos_dois("") == nos_dois("#1f5673")
