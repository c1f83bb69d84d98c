"""The document is the same bytes for the same boletos, small, accessible, and free of anything active."""

import os
import re
import subprocess
import sys
import warnings
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.adapters.pdf.leitura import ler_codigo, texto
from tests.adapters.pdf.papeis import BANCOS, HOMOLOGACAO, PRODUCAO, TEMATICA, com_pix, feio, imprimir, papel
from tests.fakes.carteira import impressora as fakes
from tests.fakes.logger import Logger
from ws.adapters.pdf.impressora import LEIAUTES, ImpressoraReportlab
from ws.application.ports.carteira.impressora import Impressora, Modelo
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Parte
from ws.febraban.codigo import linha_digitavel

pytestmark = pytest.mark.smoke

OUTRO_PROCESSO = """
import sys
from tests.adapters.pdf.papeis import TEMATICA, feio, imprimir, papel

sys.stdout.buffer.write(imprimir(papel("104"), feio(), empresa=TEMATICA))
"""


def ler(pdf: bytes) -> PdfReader:
    """The file, by a second reader that forgives nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return PdfReader(BytesIO(pdf), strict=True)


@pytest.fixture(params=[ImpressoraReportlab(Logger()), fakes.Impressora()], ids=["reportlab", "fake"])
def impressora(request: pytest.FixtureRequest) -> Impressora:
    """What fulfils the port: the real one and the one of other rooms' tests."""
    feita: Impressora = request.param
    return feita


def test_it_draws_every_layout_of_the_contract() -> None:
    assert set(LEIAUTES) == set(Modelo)


@pytest.mark.parametrize("modelo", Modelo)
def test_what_is_written_boleto_by_boleto_is_the_same(impressora: Impressora, modelo: Modelo) -> None:
    papeis, saida = [papel("104"), com_pix(papel("341")), feio(), papel("001")], BytesIO()
    impressora.imprimir_em(saida, PRODUCAO, iter(papeis), modelo)
    assert saida.getvalue() == impressora.imprimir(PRODUCAO, papeis, modelo)


@pytest.mark.parametrize("modelo", Modelo)
def test_the_same_boletos_give_the_same_bytes(impressora: Impressora, modelo: Modelo) -> None:
    primeira = impressora.imprimir(TEMATICA, [papel("104"), feio()], modelo)
    impressora.imprimir(PRODUCAO, [papel("001")], modelo)
    assert impressora.imprimir(TEMATICA, [papel("104"), feio()], modelo) == primeira


def test_other_boletos_or_another_order_give_other_bytes(impressora: Impressora) -> None:
    listas = ([papel("001")], [papel("104")], [papel("001"), papel("104")], [papel("104"), papel("001")])
    assert len({impressora.imprimir(PRODUCAO, lista, Modelo.A4) for lista in listas}) == len(listas)


def test_another_process_on_another_day_gives_the_same_bytes() -> None:
    ambiente = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1"}
    feito = subprocess.run(
        [sys.executable, "-c", OUTRO_PROCESSO], capture_output=True, check=True, env=ambiente
    )
    assert feito.stdout == imprimir(papel("104"), feio(), empresa=TEMATICA)


def test_another_boleto_has_another_identifier() -> None:
    um, outro = (ler(imprimir(papel(pagador=Parte(nome, "")))).trailer["/ID"] for nome in ("Um", "Outro"))
    assert um != outro


def test_several_boletos_are_sheets_of_one_document_in_order() -> None:
    papeis = [papel(banco) for banco in BANCOS]
    pdf = imprimir(*papeis)
    assert len(ler(pdf).pages) == len(BANCOS)
    assert [ler_codigo(pdf, 200, pagina) for pagina in range(len(BANCOS))] == [
        [um.boleto.codigo_barras] for um in papeis
    ]


def test_a_carne_has_three_titles_a_sheet_in_order() -> None:
    papeis = [papel(banco) for banco in BANCOS[:7]]
    pdf = imprimir(*papeis, modelo=Modelo.CARNE)
    assert [len(ler_codigo(pdf, 200, pagina)) for pagina in range(len(ler(pdf).pages))] == [3, 3, 1]
    de_cima_para_baixo = [
        texto(pdf, pagina).find(linha_digitavel.formatar(um.boleto.linha_digitavel))
        for pagina, um in zip((0, 0, 0, 1, 1, 1, 2), papeis, strict=True)
    ]
    assert -1 not in de_cima_para_baixo
    assert de_cima_para_baixo[:3] == sorted(de_cima_para_baixo[:3])


def test_no_boleto_is_no_document() -> None:
    with pytest.raises(ValueError, match="no boleto"):
        imprimir()


@pytest.mark.parametrize("modelo", Modelo)
def test_a_sheet_is_a4(modelo: Modelo) -> None:
    [pagina] = ler(imprimir(papel(), modelo=modelo)).pages
    assert [float(lado) * 25.4 / 72 for lado in pagina.mediabox] == pytest.approx([0, 0, 210, 297], abs=0.01)


def test_a_document_says_what_it_is() -> None:
    dados = ler(imprimir(papel())).metadata
    assert dados is not None
    assert dados.title == "Boleto NF-004512/03"
    assert dados.author == "Aurora Materiais Elétricos Ltda"
    assert dados.subject == "Vencimento 10/12/2026, valor R$ 1.234,56"
    assert dados.creator == "Central de Cobrança"


def test_a_document_of_several_says_how_many_and_how_much() -> None:
    dados = ler(imprimir(papel("001"), papel("341"))).metadata
    assert dados is not None
    assert (dados.title, dados.subject) == ("2 boletos", "Valor total R$ 2.469,12")


def test_the_date_of_a_document_is_the_titles() -> None:
    dados = ler(imprimir(papel(data_processamento=date(2026, 3, 9)))).metadata
    assert dados is not None
    assert dados.creation_date is not None
    assert dados.creation_date.date() == date(2026, 3, 9)


def test_a_reader_is_told_language_title_and_to_print_at_full_size() -> None:
    catalogo: dict[str, Any] = ler(imprimir(papel())).root_object
    assert catalogo["/Lang"] == "pt-BR"
    assert catalogo["/ViewerPreferences"] == {"/PrintScaling": "/None", "/DisplayDocTitle": True}


@pytest.mark.parametrize("proibido", [b"/JavaScript", b"/JS", b"/FontFile", b"/URI", b"ASCII85"])
def test_a_document_carries_no_script_font_link_or_ascii85(proibido: bytes) -> None:
    assert proibido not in imprimir(papel())


def test_it_uses_helvetica_in_winansi_and_nothing_else() -> None:
    pagina: dict[str, Any] = ler(imprimir(papel())).pages[0]
    fontes = [fonte.get_object() for fonte in pagina["/Resources"]["/Font"].values()]
    assert {(fonte["/BaseFont"], fonte["/Encoding"]) for fonte in fontes} == {
        ("/Helvetica", "/WinAnsiEncoding"),
        ("/Helvetica-Bold", "/WinAnsiEncoding"),
    }


@pytest.mark.parametrize("modelo", Modelo)
@pytest.mark.parametrize("empresa", [PRODUCAO, HOMOLOGACAO], ids=["producao", "homologacao"])
def test_a_document_of_one_is_small(empresa: Empresa, modelo: Modelo) -> None:
    for um in (papel(), com_pix(papel()), feio()):
        assert len(imprimir(um, empresa=empresa, modelo=modelo)) < 10_000


@pytest.mark.parametrize("modelo", Modelo)
def test_the_form_is_in_a_document_once(modelo: Modelo) -> None:
    pdf = imprimir(*[papel()] * 50, modelo=modelo)
    assert pdf.count(b"/Subtype /Form") == 1
    assert len(pdf) < 50 * 3_000


@pytest.mark.parametrize("modelo", Modelo)
def test_what_was_shortened_is_logged_by_name_and_not_by_content(modelo: Modelo) -> None:
    registro = Logger()
    ImpressoraReportlab(registro).imprimir(PRODUCAO, [papel(), feio()], modelo)
    [(nivel, evento, dados)] = registro.linhas
    assert (nivel, evento) == ("warning", "texto_encurtado_no_papel")
    assert {"pagador", "beneficiario", "avalista", "informacoes", "numero_documento"} <= set(dados["campos"])
    assert ("itens" in dados["campos"]) is (modelo is Modelo.FATURA)
    assert set(dados) == {"empresa", "boleto", "campos"}


def test_metadata_takes_any_text() -> None:
    dados = ler(imprimir(papel(numero_documento="\ud800\x00(NF)\\ 😀"))).metadata
    assert dados is not None
    assert dados.title == "Boleto ?(NF)\\ ?"


def test_no_amount_but_the_registered_ones_is_printed() -> None:
    lido = texto(imprimir(papel(descontos=(), multa=None, juros=None, abatimento=Decimal("0.00"))))
    assert set(re.findall(r"[\d.]+,\d\d", lido)) == {"1.234,56"}
