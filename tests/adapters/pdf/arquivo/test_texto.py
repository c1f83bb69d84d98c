"""Any text becomes one printable line or paragraph that fits its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.adapters.pdf.arquivo.letra import INSTRUCAO, LINHA_CONDENSADA, LINHA_DIGITAVEL, VALOR, Letra, largura
from ws.adapters.pdf.arquivo.texto import RETICENCIAS, encaixar, limpar, quebrar

QUALQUER = st.text(st.characters(exclude_categories=()))  # surrogates included


@pytest.mark.parametrize(
    ("texto", "limpo"),
    [
        ("Ação ÀÉÎÕÜ ç ª º § €", "Ação ÀÉÎÕÜ ç ª º § €"),
        ("A\u0303o em duas partes", "Ão em duas partes"),
        ("Łódź Đorđe ﬁlho", "Lódz Dorde filho"),
        ("um\ttab\r\numa quebra\u2028outra\u00a0e\x0boutra", "um tab uma quebra outra e outra"),
        ("\x00nulo\x07 \x1b[31msino", "nulo [31msino"),
        ("\u202edireita\u202c\u200b\ufeff zero", "direita zero"),
        ("quí\u00admica", "química"),
        ("1\u20112\u22123", "1-2-3"),
        ("漢字 😀 שלום", "?? ? ????"),
        ("\ud800", "?"),
        ("  ", ""),
    ],
)
def test_what_the_font_lacks_is_replaced_and_what_cannot_be_seen_goes(texto: str, limpo: str) -> None:
    assert limpar(texto).decode("cp1252") == limpo


@given(texto=QUALQUER)
def test_whatever_comes_becomes_one_printable_line(texto: str) -> None:
    linha = limpar(texto).decode("cp1252")
    assert all(caractere.isprintable() for caractere in linha)
    assert linha == " ".join(linha.split(" ")).strip()


@given(texto=QUALQUER, final=st.sampled_from(["", " CNPJ 12.ABC.345/01DE-35"]), limite=st.floats(115, 500))
def test_whatever_comes_fits_and_keeps_its_end(texto: str, final: str, limite: float) -> None:
    encaixado = encaixar(limpar(texto), final.encode(), VALOR, limite)
    assert encaixado.largura <= limite + 0.001
    assert VALOR.minimo <= encaixado.corpo <= VALOR.corpo
    assert encaixado.dados.endswith(final.encode())


def test_an_end_that_is_wider_than_its_place_is_shortened_too() -> None:
    encaixado = encaixar(b"Nome", b" - 12345678901234567890", VALOR, 60)
    assert encaixado.dados.endswith(RETICENCIAS)
    assert encaixado.largura <= 60


def test_a_text_shrinks_before_it_is_shortened() -> None:
    encaixado = encaixar(b"Avenida Paulista, 1000", b"", VALOR, 80)
    assert (encaixado.dados, encaixado.encurtado) == (b"Avenida Paulista, 1000", False)
    assert encaixado.corpo < VALOR.corpo


@given(texto=QUALQUER, limite=st.floats(20, 300))
def test_a_broken_paragraph_fits_and_loses_no_letter(texto: str, limite: float) -> None:
    dados = limpar(texto)
    linhas = list(quebrar(dados, INSTRUCAO, limite))
    assert all(largura(linha, INSTRUCAO) <= limite for linha in linhas)
    assert b"".join(linhas).replace(b" ", b"") == dados.replace(b" ", b"")


def test_a_place_narrower_than_a_letter_still_ends() -> None:
    assert list(quebrar(b"abc", INSTRUCAO, 1)) == [b"a", b"b", b"c"]


@pytest.mark.parametrize("letra", [LINHA_DIGITAVEL, LINHA_CONDENSADA])
def test_digits_of_the_linha_digitavel_are_as_high_as_the_rule_says(letra: Letra) -> None:
    altura_mm = letra.corpo * 0.722 / 72 * 25.4  # Helvetica's zero, from below the base to its top
    assert 3.5 <= altura_mm <= 4.5
