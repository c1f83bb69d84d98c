"""The Pix on paper, read back as a phone would."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import zxingcpp

from tests.adapters.pdf.leitura import POLEGADA, Caixa, imagem, ler_codigo, ler_qr, texto, tinta
from tests.adapters.pdf.papeis import HOMOLOGACAO, PRODUCAO, TEMATICA, VALOR, com_pix, feio, imprimir, papel
from tests.fakes.logger import Logger
from tests.mundo.bancos import um_br_code
from ws.adapters.pdf.arquivo.medidas import FOLHA_ALTURA
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.domain.cadastro.empresa import Empresa
from ws.febraban.pix.br_code import conferir, crc

DPI = 300
BRANCO = 255
CURTO = um_br_code(VALOR, "pix.exemplo.com.br/qr/v2/cobv/8f0e6a1d")
LONGO = um_br_code(None, "pix.exemplo.com.br/" + "8f0e6a1d2c3b4a5" * 3)
CRC_ERRADO = um_br_code(VALOR)[:-4] + "0000"
para_cada_leiaute = pytest.mark.parametrize("modelo", Modelo)


def lado_e_folga(pdf: bytes) -> tuple[float, Caixa]:
    """Side in millimetres of the one QR code, and where it is."""
    [lido] = ler_qr(pdf, DPI)
    canto, oposto = lido.position.top_left, lido.position.bottom_right
    ponto = DPI / POLEGADA
    onde = Caixa(
        canto.x / ponto, FOLHA_ALTURA - oposto.y / ponto, oposto.x / ponto, FOLHA_ALTURA - canto.y / ponto
    )
    return onde.direita - onde.esquerda, onde


def omitidos(um: Papel, modelo: Modelo) -> list[dict[str, Any]]:
    """What the log says was left out."""
    registro = Logger()
    pdf = ImpressoraReportlab(registro).imprimir(PRODUCAO, [um], modelo)
    assert ler_codigo(pdf, 200) == [um.boleto.codigo_barras]
    return [dados for _, evento, dados in registro.linhas if evento == "omitido_no_papel"]


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize(
    "empresa", [PRODUCAO, HOMOLOGACAO, TEMATICA], ids=["producao", "homologacao", "tema"]
)
@para_cada_leiaute
def test_the_code_is_read_back_as_it_came(empresa: Empresa, modelo: Modelo, dpi: int) -> None:
    papeis = [com_pix(papel("341"), CURTO), com_pix(papel("001")), com_pix(papel("756"), LONGO)]
    pdf = imprimir(*papeis, empresa=empresa, modelo=modelo)
    paginas = range(1 if modelo is Modelo.CARNE else 3)
    lidos = [lido.text for pagina in paginas for lido in ler_qr(pdf, dpi, pagina)]
    assert sorted(lidos) == sorted([CURTO, um_br_code(VALOR), LONGO])


@para_cada_leiaute
def test_the_bar_code_beside_it_is_still_read(modelo: Modelo) -> None:
    um = com_pix(papel())
    assert ler_codigo(imprimir(um, modelo=modelo), 200) == [um.boleto.codigo_barras]


@para_cada_leiaute
def test_it_is_at_level_m(modelo: Modelo) -> None:
    [lido] = ler_qr(imprimir(com_pix(papel()), modelo=modelo), DPI)
    assert lido.ec_level == "M"


@pytest.mark.parametrize("pix", [CURTO, um_br_code(VALOR), LONGO])
@para_cada_leiaute
def test_it_is_25_millimetres_wide_or_more_with_four_modules_of_white(modelo: Modelo, pix: str) -> None:
    pdf = imprimir(com_pix(feio(), pix), empresa=HOMOLOGACAO, modelo=modelo)
    lado, onde = lado_e_folga(pdf)
    assert lado >= 25
    modulo = lado / modulos(pix)
    silencio = 4 * modulo - 2 * POLEGADA / DPI
    ao_redor = (
        Caixa(onde.esquerda - silencio, onde.base, onde.esquerda - 0.3, onde.topo),
        Caixa(onde.direita + 0.3, onde.base, onde.direita + silencio, onde.topo),
        Caixa(onde.esquerda, onde.topo + 0.3, onde.direita, onde.topo + silencio),
        Caixa(onde.esquerda, onde.base - silencio, onde.direita, onde.base - 0.3),
    )
    assert [lado for lado in ao_redor if tinta(pdf, DPI, lado, BRANCO)] == []


def modulos(pix: str) -> int:
    """How many modules wide its code is."""
    codigo = zxingcpp.create_barcode(pix, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return int(codigo.to_image(add_quiet_zones=False).shape[0])


@para_cada_leiaute
def test_its_modules_are_black(modelo: Modelo) -> None:
    pdf = imprimir(com_pix(papel()), modelo=modelo)
    _, onde = lado_e_folga(pdf)
    ponto = DPI / POLEGADA
    canto = round((onde.esquerda + 0.3) * ponto), round((FOLHA_ALTURA - onde.topo + 0.3) * ponto)
    assert imagem(pdf, DPI).getpixel(canto) == 0


@para_cada_leiaute
def test_it_says_what_to_do(modelo: Modelo) -> None:
    assert "Pague com Pix" in " ".join(texto(imprimir(com_pix(papel()), modelo=modelo)).split())


@pytest.mark.parametrize("modelo", [Modelo.A4, Modelo.FATURA])
def test_the_text_to_copy_is_whole(modelo: Modelo) -> None:
    lido = texto(imprimir(com_pix(papel()), modelo=modelo))
    assert um_br_code(VALOR) in lido.replace("\r\n", "")
    assert "Pix copia e cola" in lido


def test_a_carne_has_no_room_for_the_text_to_copy() -> None:
    assert "Pix copia e cola" not in texto(imprimir(com_pix(papel()), modelo=Modelo.CARNE))


@pytest.mark.parametrize(
    ("pix", "motivo"),
    [
        (CRC_ERRADO, "O CRC do código Pix não confere: o texto foi alterado ou está incompleto."),
        (um_br_code(Decimal("1234.57")), CodigoDoPapel.PIX_DE_OUTRO_VALOR.mensagem),
        ("não é um Pix", "O código Pix deve terminar com o campo 63, os quatro caracteres do CRC."),
    ],
)
@para_cada_leiaute
def test_what_is_not_the_titles_is_left_out_and_logged_without_the_text(
    modelo: Modelo, pix: str, motivo: str
) -> None:
    um = com_pix(papel(), pix)
    assert omitidos(um, modelo) == [{"empresa": "aurora", "boleto": "B1", "campo": "pix", "motivo": motivo}]
    pdf = imprimir(um, modelo=modelo)
    assert ler_qr(pdf, DPI) == []
    assert "Pix" not in texto(pdf)


@para_cada_leiaute
def test_a_title_without_pix_prints_as_one_whose_pix_was_left_out(modelo: Modelo) -> None:
    recusado = com_pix(papel(), CRC_ERRADO)
    assert imprimir(recusado, modelo=modelo) == imprimir(papel(), modelo=modelo)


def test_a_text_too_long_for_its_place_leaves_the_code() -> None:
    um = com_pix(papel(), brcode_longo(600))
    assert [(dados["campo"], dados["motivo"]) for dados in omitidos(um, Modelo.A4)] == [
        ("pix_copia_cola", CodigoDoPapel.PIX_NAO_CABE_POR_ESCRITO.mensagem)
    ]
    pdf = imprimir(um)
    assert [lido.text for lido in ler_qr(pdf, DPI)] == [um.boleto.pix_copia_cola]
    assert "Pix copia e cola" not in texto(pdf)


def test_a_text_longer_than_a_code_holds_is_left_out() -> None:
    um = com_pix(papel(), brcode_longo(3000))
    assert [dados["motivo"] for dados in omitidos(um, Modelo.A4)] == [
        CodigoDoPapel.PIX_LONGO_PARA_QR.mensagem
    ]


def brcode_longo(tamanho: int) -> str:
    """A right code with unreserved fields until it is so long."""
    texto, campo = um_br_code(None)[:-8], 80
    while len(texto) < tamanho:
        texto += f"{campo}90" + "x" * 90
        campo += 1
    texto += "6304"
    return texto + crc(texto)


def test_the_words_of_a_bank_that_breaks_its_own_fields_are_printed_as_they_came() -> None:
    quebrado = um_br_code(None)[:-8].replace("2684", "26084", 1)
    quebrado += "6304"
    quebrado += crc(quebrado)
    assert conferir(quebrado).avisos
    pdf = imprimir(com_pix(papel(), quebrado))
    assert [lido.text for lido in ler_qr(pdf, DPI)] == [quebrado]


def test_titles_of_one_sheet_have_each_its_own() -> None:
    papeis = [
        com_pix(replace(um, boleto=replace(um.boleto, valor=valor)), um_br_code(valor))
        for um, valor in ((papel("341"), Decimal("10.00")), (papel("001"), Decimal("20.00")))
    ]
    pdf = imprimir(papeis[0], papel("104"), papeis[1], modelo=Modelo.CARNE)
    lidos = sorted(ler_qr(pdf, DPI), key=lambda lido: lido.position.top_left.y)
    assert [lido.text for lido in lidos] == [um_br_code(Decimal("10.00")), um_br_code(Decimal("20.00"))]
