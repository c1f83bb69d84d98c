"""A cell is read to the value that people mean, and one that may mean two things is refused."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.desfechos.erro import Erro
from ws.intake.celulas.numeros import dinheiro, inteiro, numero, taxa
from ws.intake.celulas.textos import cep, codigo, texto
from ws.intake.celulas.valores import data, sim_ou_nao

QUANTIAS = st.decimals(min_value=0, max_value=Decimal("99999999999.99"), places=2)


@pytest.mark.parametrize(
    ("celula", "valor"),
    [
        ("1.234,56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("12.345.678,90", "12345678.90"),
        ("12,345,678.90", "12345678.90"),
        ("1.234.567", "1234567.00"),
        ("1,234,567", "1234567.00"),
        ("127,5", "127.50"),
        ("127.5", "127.50"),
        ("127.5000", "127.50"),
        ("0,125000", None),
        ("100", "100.00"),
        ("007", "7.00"),
        ("0", "0.00"),
        ("99999999999,99", "99999999999.99"),
    ],
)
def test_amounts_are_read(celula: str, valor: str | None) -> None:
    if valor is None:
        with pytest.raises(Erro, match="duas casas"):
            dinheiro(celula)
    else:
        assert str(dinheiro(celula)) == valor


@pytest.mark.parametrize("celula", ["1.234", "1,234", "12.345", "999,000", "100.000"])
def test_a_number_that_may_mean_two_things_is_refused(celula: str) -> None:
    with pytest.raises(Erro, match="ambíguo"):
        numero(celula)


@pytest.mark.parametrize("celula", ["0,333", "0.333", "1234,567"])
def test_three_decimals_that_cannot_be_thousands_are_decimals(celula: str) -> None:
    assert taxa(celula) == Decimal(celula.replace(",", "."))


@pytest.mark.parametrize(
    "celula",
    [
        "-1,00",
        "+1",
        "1,",
        ",50",
        "1e3",
        "R$ 1,00",
        "1 000,00",
        "12.34.567",
        "1.23,45",
        "١٢٣",
        "abc",
        "1,2,3",
        "Infinity",
        "1" * 16,
    ],
)
def test_what_is_no_number_is_refused(celula: str) -> None:
    with pytest.raises(Erro, match=r"Deve ser um número sem sinal, como 1234,56 ou 1234\.56\."):
        numero(celula)


@given(QUANTIAS)
def test_an_amount_reads_the_same_however_it_is_written(valor: Decimal) -> None:
    americano = f"{valor:,.2f}"
    brasileiro = americano.translate(str.maketrans(",.", ".,"))
    for escrito in (str(valor), str(valor).replace(".", ","), americano, brasileiro):
        assert dinheiro(escrito) == valor


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_date_reads_the_same_however_it_is_written(dia: date) -> None:
    assert data(dia.isoformat()) == data(f"{dia:%d/%m/%Y}") == dia


@pytest.mark.parametrize(
    ("celula", "motivo"),
    [
        ("31/02/2026", "não existe"),
        ("2026-13-01", "não existe"),
        ("11/24/2026", "não existe"),
        ("24/11/26", "Deve ser uma data"),
        ("1/2/2026", "Deve ser uma data"),
        ("20261124", "Deve ser uma data"),
        ("2026-11-24 00:00:00", "Deve ser uma data"),
        ("24/11/1889", "de 1990 a 2099"),
        ("9999-12-31", "de 1990 a 2099"),
    ],
)
def test_what_is_no_date_is_refused(celula: str, motivo: str) -> None:
    with pytest.raises(Erro, match=motivo):
        data(celula)


@pytest.mark.parametrize("celula", ["S", "sim", "SIM", "1", "true", "Verdadeiro"])
def test_yes(celula: str) -> None:
    assert sim_ou_nao(celula) is True


@pytest.mark.parametrize("celula", ["N", "não", "NAO", "0", "false", "Falso"])
def test_no(celula: str) -> None:
    assert sim_ou_nao(celula) is False


def test_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(Erro, match=r"S \(sim\) ou N \(não\)"):
        sim_ou_nao("X")


@pytest.mark.parametrize(
    "celula", ["=1+1", "@SUM(A1)", "+55", "-10", "00123", '="00123"', "João & Cia", "⚡"]
)
def test_text_is_kept_as_it_is_formulas_included(celula: str) -> None:
    assert codigo(celula) == celula
    assert texto(celula) == celula


@pytest.mark.parametrize("celula", ["a\x00b", "a\x1b[31m", "a\u202eb", "a\u200bb", "a\ufffdb", "a\x85b"])
def test_characters_that_nobody_sees_are_refused(celula: str) -> None:
    with pytest.raises(Erro, match="caracteres de controle"):
        codigo(celula)


def test_line_breaks_in_words_become_spaces_and_in_a_code_are_refused() -> None:
    assert texto("Rua A,\r\n\tcasa 2\xa0") == "Rua A, casa 2"
    with pytest.raises(Erro):
        codigo("A\n1")


@pytest.mark.parametrize("celula", ["30110-044", "30110044", "30.110-044"])
def test_a_cep_is_its_digits(celula: str) -> None:
    assert cep(celula) == "30110044"


def test_days_are_whole_numbers() -> None:
    assert inteiro("60") == 60
    with pytest.raises(Erro):
        inteiro("6,5")
