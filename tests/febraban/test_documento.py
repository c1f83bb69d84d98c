"""CPF and CNPJ, the alphanumeric one too, are checked, kept compact and printed with punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.desfechos.erro import Erro
from ws.febraban import documento


@pytest.mark.parametrize(
    ("texto", "compacto", "impresso"),
    [
        ("111.444.777-35", "11144477735", "111.444.777-35"),
        ("01234567890", "01234567890", "012.345.678-90"),
        ("11.222.333/0001-81", "11222333000181", "11.222.333/0001-81"),
        ("00.000.000/0001-91", "00000000000191", "00.000.000/0001-91"),
        ("12.ABC.345/01DE-35", "12ABC34501DE35", "12.ABC.345/01DE-35"),
        ("12abc34501de35", "12ABC34501DE35", "12.ABC.345/01DE-35"),
        (" 111 444 777 35 ", "11144477735", "111.444.777-35"),
    ],
)
def test_a_document_is_kept_compact_and_printed_with_punctuation(
    texto: str, compacto: str, impresso: str
) -> None:
    assert documento.compactar(texto) == compacto
    assert documento.formatar(compacto) == impresso


@pytest.mark.parametrize(
    ("texto", "regra"),
    [
        ("", "CPF (11 algarismos) ou um CNPJ (14 caracteres)"),
        ("1144477735", "CPF (11 algarismos) ou um CNPJ (14 caracteres)"),
        ("112223330001811", "CPF (11 algarismos) ou um CNPJ (14 caracteres)"),
        ("11144477736", "dígitos verificadores do CPF"),
        ("11111111111", "CPF informado não é válido"),
        ("00000000000", "CPF informado não é válido"),
        ("1114447773X", "CPF deve ter só algarismos"),
        ("١١١٤٤٤٧٧٧٣٥", "CPF informado não é válido"),
        ("11222333000182", "dígitos verificadores do CNPJ"),
        ("12ABC34501DE36", "dígitos verificadores do CNPJ"),
        ("00000000000000", "CNPJ informado não é válido"),
        ("12ABC34501DE3A", "dígitos verificadores do CNPJ"),
        ("12AB_34501DE35", "CNPJ deve ter 12 letras ou algarismos e 2 algarismos"),
    ],
)
def test_a_wrong_document_is_refused_with_the_rule_and_without_the_value(texto: str, regra: str) -> None:
    with pytest.raises(Erro) as recusa:
        documento.compactar(texto)
    assert recusa.value.campo == "documento"
    assert regra in str(recusa.value)
    assert not texto or texto not in str(recusa.value)


@given(texto=st.text())
def test_no_text_whatever_breaks_the_check(texto: str) -> None:
    try:
        compacto = documento.compactar(texto)
    except Erro:
        return
    assert compacto.isascii()
