import re

import pytest
from barcode.itf import ITF
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.pdf.leitura import POLEGADA, Caixa, ler_codigo, tinta
from tests.adapters.pdf.papeis import BANCOS, HOMOLOGACAO, feio, imprimir, papel
from ws.adapters.pdf.codigo_barras import MODULOS, barras

DPI = 300


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("banco", BANCOS)
def test_the_printed_code_is_read_back(banco: str, dpi: int) -> None:
    um = papel(banco)
    assert ler_codigo(imprimir(um), dpi) == [um.boleto.codigo_barras]


def test_the_mark_of_homologation_leaves_the_code_readable() -> None:
    um = papel()
    assert ler_codigo(imprimir(um, empresa=HOMOLOGACAO), 200) == [um.boleto.codigo_barras]


def test_the_worst_text_leaves_the_code_readable() -> None:
    um = feio()
    assert ler_codigo(imprimir(um), 200) == [um.boleto.codigo_barras]


@pytest.mark.parametrize("banco", BANCOS)
def test_the_bars_measure_103_by_13_millimetres(banco: str) -> None:
    barras_lidas = tinta(imprimir(papel(banco)), DPI, Caixa(0, 3, 140, 22.5))
    assert barras_lidas is not None
    assert barras_lidas.direita - barras_lidas.esquerda == pytest.approx(103, abs=0.2)
    assert barras_lidas.topo - barras_lidas.base == pytest.approx(13, abs=0.2)


def test_the_middle_of_the_bars_is_12_millimetres_above_the_edge_of_the_sheet_or_more() -> None:
    lidas = tinta(imprimir(papel()), DPI, Caixa(0, 3, 140, 22.5))
    assert lidas is not None
    assert (lidas.topo + lidas.base) / 2 >= 12


def test_nothing_stands_within_5_millimetres_of_either_end_of_the_bars() -> None:
    pdf = imprimir(feio(), empresa=HOMOLOGACAO)
    lidas = tinta(pdf, DPI, Caixa(0, 3, 140, 22.5))
    assert lidas is not None
    folga = POLEGADA / DPI
    assert lidas.esquerda - 5 >= 10 - folga  # 5 mm inside the frame, whose edge is at 10
    assert tinta(pdf, DPI, Caixa(lidas.esquerda - 5, 8.6, lidas.esquerda - folga, 21.4)) is None
    assert tinta(pdf, DPI, Caixa(lidas.direita + folga, 8.6, lidas.direita + 5, 21.4)) is None


@given(codigo=st.text("0123456789", min_size=44, max_size=44))
def test_the_bars_are_those_of_python_barcode_in_one_path(codigo: str) -> None:
    desenho = barras(codigo, 15, 8.5).decode()
    retangulos = re.findall(r"(\d+) 0 (\d+) 1 re", desenho)
    simbolo = ["0"] * MODULOS
    for inicio, largura in retangulos:
        for modulo in range(int(inicio), int(inicio) + int(largura)):
            simbolo[modulo] = "1"
    assert "".join(simbolo) == ITF(codigo, narrow=1, wide=3).build()[0]
    assert desenho.count(" f ") == 1
