"""A search finds what people mean whatever they leave out in writing it."""

import pytest

from ws.domain.cadastro.busca import PALAVRAS_NO_MAXIMO, normalizar, palavras


@pytest.mark.parametrize(
    ("escrito", "normal"),
    [
        ("ÁÉÍÓÚ ção Ñ ü", "aeiou cao n u"),
        ("  dois\t espaços\n", "dois espacos"),
        ("Straße", "strasse"),
        ("№ ﬁ", "no fi"),
        ("", ""),
    ],
)
def test_what_people_leave_out_does_not_count(escrito: str, normal: str) -> None:
    assert normalizar(escrito) == normal


@pytest.mark.parametrize(
    ("escrito", "esperadas"),
    [
        ("529.982.247-25", ("52998224725",)),
        ("12.ABC.345/01DE-35", ("12abc34501de35",)),
        ("NF-1001/2", ("nf-1001/2",)),
        ("1.5", ("1.5",)),
        ("joão@exemplo.com.br", ("joao@exemplo.com.br",)),
        (" ", ()),
    ],
)
def test_only_a_document_loses_its_punctuation(escrito: str, esperadas: tuple[str, ...]) -> None:
    assert palavras(escrito) == esperadas


def test_a_long_search_is_cut() -> None:
    assert palavras("a " * 100) == ("a",) * PALAVRAS_NO_MAXIMO
