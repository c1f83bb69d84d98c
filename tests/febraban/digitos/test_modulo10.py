"""The modulo 10 digit of published numbers."""

import pytest

from ws.febraban.digitos import modulo10


@pytest.mark.parametrize(
    ("numero", "digito"),
    [
        ("001905009", "5"),  # field 1 of the example in the specification of Banco do Brasil
        ("4014481606", "9"),
        ("00571234511012345678", "8"),  # the DAC of the nosso número in Itaú's layout
        ("0", "0"),
        ("", "0"),
    ],
)
def test_the_digit_of_a_number(numero: str, digito: str) -> None:
    assert modulo10.digito(numero) == digito
