"""Text that goes into an answer."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ws.soap.mensagem.texto import SUBSTITUTO, escapar, sanear

QUALQUER = st.text(st.characters(codec=None, exclude_categories=()))


@given(QUALQUER)
def test_any_text_comes_back_as_its_sane_self(texto: str) -> None:
    lido = etree.fromstring(f"<a>{escapar(texto)}</a>".encode()).text or ""
    assert lido == sanear(texto)


@given(QUALQUER)
def test_what_xml_allows_is_left_alone(texto: str) -> None:
    permitido = "".join(letra for letra in texto if sanear(letra) == letra)
    assert sanear(permitido) == permitido
    assert len(sanear(texto)) == len(texto)


def test_what_xml_forbids_is_replaced() -> None:
    assert sanear("a\x00b\x0bc\ud800d\ufffe") == f"a{SUBSTITUTO}b{SUBSTITUTO}c{SUBSTITUTO}d{SUBSTITUTO}"


def test_markup_is_text() -> None:
    assert escapar("]]></nome><admin/>&amp;") == "]]&gt;&lt;/nome&gt;&lt;admin/&gt;&amp;amp;"
