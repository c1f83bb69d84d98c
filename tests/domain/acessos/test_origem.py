"""Network addresses as they come, and which of them are one source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.domain.acessos.origem import endereco, fonte


@pytest.mark.parametrize(
    ("escrito", "lido"),
    [
        ("203.0.113.9", "203.0.113.9"),
        (" 203.0.113.9 ", "203.0.113.9"),
        ("203.0.113.9:51234", "203.0.113.9"),
        ("203.0.113.9:", "203.0.113.9"),
        ("2001:db8::1", "2001:db8::1"),
        ("2001:0DB8:0:0::0001", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("[2001:db8::1]:51234", "2001:db8::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("[::ffff:203.0.113.9]:443", "203.0.113.9"),
        ("::FFFF:CB00:7109", "203.0.113.9"),
    ],
)
def test_an_address_has_one_form_and_no_port(escrito: str, lido: str) -> None:
    assert endereco(escrito) == lido


@pytest.mark.parametrize(
    "texto",
    ["", " ", "unknown", "_hidden", "203.0.113", "203.0.113.256", "203.0.113.9:porta", "203.0.113.9:1:2", "[", "[]:80",
     "[203.0.113.9", "2001:db8::1]:80", "localhost:80", "1", "\x00", "203.0.113.9\n6.6.6.6", "x" * 100_000],
)  # fmt: skip
def test_what_is_no_address_is_none_and_a_source_of_its_own(texto: str) -> None:
    assert endereco(texto) is None
    assert fonte(texto) == texto


@given(st.text(max_size=60))
def test_any_text_may_come(texto: str) -> None:
    lido = endereco(texto)
    assert lido is None or endereco(lido) == lido
    assert fonte(texto) == fonte(lido if lido is not None else texto)


@pytest.mark.parametrize(
    ("uma", "outra", "mesma"),
    [
        ("2001:db8::1", "2001:db8::2", True),
        ("2001:db8::1", "2001:db8::ffff:ffff:ffff:ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("203.0.113.9", "203.0.113.9:51234", True),
        ("203.0.113.9", "::ffff:203.0.113.9", True),
        ("203.0.113.9", "203.0.113.10", False),
        ("::ffff:203.0.113.9", "::ffff:203.0.113.10", False),
    ],
)
def test_a_source_is_an_ipv4_address_or_a_subscribers_ipv6_network(
    uma: str, outra: str, *, mesma: bool
) -> None:
    assert (fonte(uma) == fonte(outra)) is mesma
