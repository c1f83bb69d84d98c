"""The chart's bars are as high as their amounts and stay within its frame."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ws.domain.carteira.analise import MesFinanceiro
from ws.portal.cliente.grafico import DESCRICAO, desenhar


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
