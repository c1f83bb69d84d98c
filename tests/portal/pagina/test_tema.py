"""Whatever colour a company chose, its pages can be read on light and on dark."""

from hypothesis import given
from hypothesis import strategies as st

from ws.domain.cadastro.tema import contraste
from ws.portal.pagina.tema import FUNDO_ESCURO, nos_dois


def cor(texto: str) -> tuple[int, int, int]:
    return int(texto[1:3], 16), int(texto[3:5], 16), int(texto[5:7], 16)


@given(st.from_regex(r"\A#[0-9A-Fa-f]{6}\Z"))
def test_whatever_colour_a_company_has_it_can_be_read_on_light_and_on_dark(escolhida: str) -> None:
    clara, escura = nos_dois(escolhida)
    assert contraste(cor(clara), (255, 255, 255)) >= 4.5
    assert contraste(cor(escura), FUNDO_ESCURO) >= 4.5


def test_a_company_without_a_colour_has_the_portals_own() -> None:
    assert nos_dois("") == nos_dois("#1f5673")
