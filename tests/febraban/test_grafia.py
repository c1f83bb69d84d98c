"""Amounts, dates and documents are written as people in Brazil write them."""

from datetime import date
from decimal import Decimal

import pytest

from ws.febraban.grafia import (
    abreviado,
    cep,
    competencia,
    cpf_cnpj,
    dia,
    dia_por_extenso,
    dinheiro,
    mes_abreviado,
    numero,
    percentual,
    reais,
    sem_quebra,
)


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [
        ("0", "R$ 0,00"),
        ("0.5", "R$ 0,50"),
        ("999.99", "R$ 999,99"),
        ("1234567.8", "R$ 1.234.567,80"),
        ("99999999999.99", "R$ 99.999.999.999,99"),
        ("-1234.56", "-R$ 1.234,56"),
        ("-0.00", "R$ 0,00"),
    ],
)
def test_an_amount_has_two_places_and_its_sign_before_the_currency(valor: str, escrito: str) -> None:
    assert reais(Decimal(valor)) == escrito
    assert dinheiro(Decimal(valor)) == escrito.replace("R$ ", "")


def test_an_amount_stays_on_one_line_wherever_it_is_in_a_text() -> None:
    assert sem_quebra("de R$ 1,00 a R$ 2,00") == "de R$\xa01,00 a R$\xa02,00"


@pytest.mark.parametrize(
    ("valor", "escrito"), [("2.00", "2%"), ("1.5", "1,5%"), ("0.033333", "0,033333%"), ("100", "100%")]
)
def test_a_rate_is_told_whole_and_without_idle_zeros(valor: str, escrito: str) -> None:
    assert percentual(Decimal(valor)) == escrito


@pytest.mark.parametrize(
    ("valor", "escrito"), [(0, "0"), (1500, "1.500"), (Decimal(10), "10"), (Decimal("1E+3"), "1.000")]
)
def test_a_number_has_its_thousands_apart(valor: Decimal | int, escrito: str) -> None:
    assert numero(valor) == escrito


@pytest.mark.parametrize(
    ("valor", "escrito"),
    [
        ("0", "0"),
        ("0.25", "0,25"),
        ("999", "999"),
        ("1000", "1\xa0mil"),
        ("1250", "1,2\xa0mil"),
        ("250000", "250\xa0mil"),
        ("2500000", "2,5\xa0mi"),
        ("1000000000", "1\xa0bi"),
        ("3000000000000", "3\xa0tri"),
    ],
)
def test_an_amount_beside_a_chart_takes_few_letters(valor: str, escrito: str) -> None:
    assert abreviado(Decimal(valor)) == escrito


def test_dates_are_told_in_digits_in_words_and_by_month() -> None:
    data = date(2026, 3, 9)
    assert (dia(data), dia_por_extenso(data), competencia("2026-03")) == (
        "09/03/2026",
        "9 de março de 2026",
        "mar. 2026",
    )
    assert " ".join(mes_abreviado(mes) for mes in range(1, 13)) == (
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."
    )


def test_documents_and_postal_codes_come_after_their_names() -> None:
    assert cpf_cnpj("11144477735") == "CPF 111.444.777-35"
    assert cpf_cnpj("19506112000106") == "CNPJ 19.506.112/0001-06"
    assert cep("30130000") == "CEP 30130-000"


def test_what_is_not_there_is_not_named() -> None:
    assert (cpf_cnpj(""), cep(""), cep("30130")) == ("", "", "30130")
