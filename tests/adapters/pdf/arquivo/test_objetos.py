"""Objects of a PDF are written so that a strict reader reads them back."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from ws.adapters.pdf.arquivo.objetos import Arquivo, escapar, texto


def escrito(*objetos: bytes) -> bytes:
    """A file of some objects and an empty page."""
    saida = BytesIO()
    arquivo = Arquivo(saida)
    raiz = arquivo.reservar()
    for objeto in objetos:
        arquivo.objeto(objeto)
    paginas = arquivo.objeto(b"<< /Type /Pages /Count 0 /Kids [] >>")
    arquivo.objeto(b"<< /Type /Catalog /Pages %d 0 R >>" % paginas, raiz)
    arquivo.fechar(raiz, arquivo.objeto(b"<< /Title %b >>" % texto("Título")))
    return saida.getvalue()


@given(dito=st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_text_string_is_read_back(dito: str) -> None:
    lido = PdfReader(BytesIO(escrito(b"<< /Dito %b >>" % texto(dito))), strict=True).get_object(2)
    assert lido is not None
    assert lido.get_object()["/Dito"] == dito  # type: ignore[index]  # pypdf does not say of what


def test_parentheses_bars_and_returns_are_escaped() -> None:
    assert escapar(b"(a\\b)\r") == b"\\(a\\\\b\\)\\r"


def test_an_object_may_be_written_after_those_that_refer_to_it() -> None:
    leitor = PdfReader(BytesIO(escrito(b"1", b"2")), strict=True)
    assert str(leitor.root_object["/Type"]) == "/Catalog"


@pytest.mark.parametrize("outros", [(b"1", b"3"), (b"2", b"1"), (b"1",)])
def test_the_identifier_is_of_the_content(outros: tuple[bytes, ...]) -> None:
    def identificador(*objetos: bytes) -> object:
        return PdfReader(BytesIO(escrito(*objetos)), strict=True).trailer["/ID"]

    assert identificador(b"1", b"2") == identificador(b"1", b"2")
    assert identificador(b"1", b"2") != identificador(*outros)
