"""A company's colour is used only where it is one and text on it can be read."""

import pytest

from ws.domain.cadastro.tema import BRANCO, Cor, Tema, contraste


@pytest.mark.parametrize(
    ("cor", "destaque"),
    [
        ("#1A5FB4", (26, 95, 180)),
        ("#000000", (0, 0, 0)),
        ("#767676", (118, 118, 118)),  # the lightest grey of the rule
        ("#777777", None),
        ("#ffd700", None),
        ("", None),
        ("azul", None),
        ("#12345", None),
        ("#1234567", None),
        ("#12345G", None),
        ("#123456\n", None),
    ],
)
def test_a_colour_is_used_where_it_is_one_and_can_be_read(cor: str, destaque: Cor | None) -> None:
    assert Tema(cor=cor).destaque == destaque


@pytest.mark.parametrize(
    ("cor", "esperado"), [(BRANCO, 1.0), ((0, 0, 0), 21.0), ((255, 0, 0), 3.998), ((10, 10, 10), 19.798)]
)
def test_contrast_is_that_of_wcag_either_way(cor: Cor, esperado: float) -> None:
    assert contraste(cor, BRANCO) == pytest.approx(esperado, abs=0.001)
    assert contraste(BRANCO, cor) == contraste(cor, BRANCO)


def test_a_logo_does_not_fill_the_log() -> None:
    assert "logo" not in repr(Tema(logo=b"x" * 100))
