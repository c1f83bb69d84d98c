"""The printed bar code is read back, has the size of the rule, and nothing comes near it."""

import re

import pytest
from barcode.itf import ITF
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.pdf.formularios import ALTURAS, FICHAS, lugar_das_barras
from tests.adapters.pdf.leitura import POLEGADA, Caixa, ler_codigo, tinta
from tests.adapters.pdf.papeis import BANCOS, HOMOLOGACAO, TEMATICA, feio, imprimir, papel
from ws.adapters.pdf.tinta.codigo_barras import MODULOS, barras
from ws.application.ports.carteira.impressora import Modelo
from ws.domain.cadastro.empresa import Empresa

DPI = 300
FOLGA = POLEGADA / DPI
VIAS = [(modelo, via) for modelo in Modelo for via in range(len(ALTURAS[modelo]))]


def lidas(pdf: bytes, modelo: Modelo, via: int = 0) -> Caixa:
    """Where the bars of a title came out, in millimetres."""
    caixa = tinta(pdf, DPI, lugar_das_barras(modelo, via))
    assert caixa is not None
    return caixa


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("banco", BANCOS)
@pytest.mark.parametrize("modelo", Modelo)
def test_the_printed_code_is_read_back(banco: str, dpi: int, modelo: Modelo) -> None:
    um = papel(banco)
    assert ler_codigo(imprimir(um, modelo=modelo), dpi) == [um.boleto.codigo_barras]


@pytest.mark.parametrize("empresa", [HOMOLOGACAO, TEMATICA], ids=["homologacao", "tematica"])
@pytest.mark.parametrize("modelo", Modelo)
def test_marks_and_theme_and_the_worst_text_leave_the_code_readable(empresa: Empresa, modelo: Modelo) -> None:
    um = feio()
    assert ler_codigo(imprimir(um, empresa=empresa, modelo=modelo), 200) == [um.boleto.codigo_barras]


@pytest.mark.parametrize(("modelo", "via"), VIAS)
def test_the_bars_measure_103_by_13_millimetres(modelo: Modelo, via: int) -> None:
    barras_lidas = lidas(imprimir(papel("341"), papel("001"), papel("756"), modelo=modelo), modelo, via)
    assert barras_lidas.direita - barras_lidas.esquerda == pytest.approx(103, abs=0.2)
    assert barras_lidas.topo - barras_lidas.base == pytest.approx(13, abs=0.2)


@pytest.mark.parametrize(("modelo", "via"), VIAS)
def test_the_middle_of_the_bars_is_12_millimetres_above_the_edge_of_the_ficha_or_more(
    modelo: Modelo, via: int
) -> None:
    barras_lidas = lidas(imprimir(*[papel()] * 3, modelo=modelo), modelo, via)
    assert (barras_lidas.topo + barras_lidas.base) / 2 - ALTURAS[modelo][via] >= 12


@pytest.mark.parametrize(("modelo", "via"), VIAS)
def test_nothing_stands_within_5_millimetres_of_either_end_of_the_bars(modelo: Modelo, via: int) -> None:
    pdf = imprimir(*[feio()] * 3, empresa=HOMOLOGACAO, modelo=modelo)
    achada = lidas(pdf, modelo, via)
    assert achada.esquerda - 5 >= FICHAS[modelo].cabecalho.esquerda - FOLGA
    base, topo = achada.base + 0.1, achada.topo - 0.1
    assert tinta(pdf, DPI, Caixa(achada.esquerda - 5, base, achada.esquerda - FOLGA, topo)) is None
    assert tinta(pdf, DPI, Caixa(achada.direita + FOLGA, base, achada.direita + 5, topo)) is None


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
