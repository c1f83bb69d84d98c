"""Modulo 11 weighs from the right, and each bank says what ten and eleven become."""

import pytest

from ws.febraban.digitos import modulo11


@pytest.mark.parametrize(
    ("numero", "ultimo_peso", "resto"),
    [
        ("1", 9, 2),
        ("11", 9, 5),
        ("6", 9, 1),
        ("0", 9, 0),
        ("100000000", 9, 2),
        ("1000000", 7, 2),
        ("100000000", 10, 10),
    ],
)
def test_the_weights_cycle_from_the_right(numero: str, ultimo_peso: int, resto: int) -> None:
    assert modulo11.resto(numero, ultimo_peso) == resto


@pytest.mark.parametrize(
    ("numero", "digito"),
    [("1", "9"), ("6", "P"), ("0", "Z")],
    ids=["11 less the remainder", "ten", "eleven"],
)
def test_what_ten_and_eleven_become_is_the_banks_choice(numero: str, digito: str) -> None:
    assert modulo11.digito(numero, dez="P", onze="Z") == digito
