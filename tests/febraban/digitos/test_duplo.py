"""Two check digits of a number come out as published, also where the first must be raised."""

import pytest

from ws.febraban.digitos import duplo


@pytest.mark.parametrize(
    ("numero", "digitos"),
    [
        ("22832563", "51"),  # Banrisul: the nosso número of its manual
        ("9000150", "46"),  # and the código do beneficiário
        ("00000453", "14"),
        ("00000455", "78"),
        ("0000001", "83"),
    ],
)
def test_the_published_pairs(numero: str, digitos: str) -> None:
    assert duplo.digitos(numero) == digitos


@pytest.mark.parametrize(
    ("numero", "digitos"),
    [
        ("16", "78"),  # módulo 10 gives 6, and 166 leaves 1; 167 leaves 3
        ("265", "06"),  # módulo 10 gives 9, and 2659 leaves 1; 9 becomes 0, and 2650 leaves 5
    ],
)
def test_a_remainder_of_one_raises_the_first_digit(numero: str, digitos: str) -> None:
    assert duplo.digitos(numero) == digitos
