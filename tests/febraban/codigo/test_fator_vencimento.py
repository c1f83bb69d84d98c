"""The due-date factor is a date and back within its window, through the reset of 2025."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ws.desfechos.erro import Erro
from ws.febraban.codigo import fator_vencimento

TABELA = [
    (date(2000, 7, 3), "1000"),
    (date(2000, 7, 4), "1001"),
    (date(2010, 11, 17), "4789"),
    (date(2025, 2, 21), "9999"),
    (date(2025, 2, 22), "1000"),
    (date(2025, 2, 23), "1001"),
    (date(2049, 10, 13), "9999"),
    (date(2049, 10, 14), "1000"),
    (date(2074, 6, 4), "9999"),
    (date(2074, 6, 5), "1000"),
]
VENCIMENTOS = st.dates(date(2000, 7, 3), date(2199, 12, 31))


@pytest.mark.parametrize(("vencimento", "fator"), TABELA)
def test_the_factor_of_a_date(vencimento: date, fator: str) -> None:
    assert fator_vencimento.fator(vencimento) == fator


@pytest.mark.parametrize(("vencimento", "fator"), TABELA)
def test_a_factor_read_the_day_before_the_due_date_is_that_date(vencimento: date, fator: str) -> None:
    assert fator_vencimento.vencimento(fator, vencimento - timedelta(days=1)) == vencimento


def test_a_due_date_before_there_was_a_factor_is_refused() -> None:
    with pytest.raises(Erro) as recusa:
        fator_vencimento.fator(date(2000, 7, 2))
    assert recusa.value.campo == "vencimento"
    assert "03/07/2000" in str(recusa.value)


def test_factor_0000_is_a_title_without_due_date() -> None:
    assert fator_vencimento.vencimento("0000", date(2026, 1, 1)) is None


@given(vencimento=VENCIMENTOS, dias=st.integers(-3000, 5500))
def test_a_date_comes_back_within_the_whole_window(vencimento: date, dias: int) -> None:
    referencia = vencimento - timedelta(days=dias)
    assert fator_vencimento.vencimento(fator_vencimento.fator(vencimento), referencia) == vencimento


@pytest.mark.parametrize("dias", [-3001, 5501])
def test_one_day_out_of_the_window_is_refused_and_both_dates_are_shown(dias: int) -> None:
    vencimento = date(2030, 1, 1)
    referencia = vencimento - timedelta(days=dias)
    outro = vencimento - timedelta(days=9000 if dias > 0 else -9000)
    fator = fator_vencimento.fator(vencimento)
    with pytest.raises(Erro) as recusa:
        fator_vencimento.vencimento(fator, referencia)
    assert sorted(fator_vencimento.candidatos(fator, referencia)) == sorted([vencimento, outro])
    assert "01/01/2030" in str(recusa.value)
    assert f"{outro:%d/%m/%Y}" in str(recusa.value)


def test_before_the_first_cycle_there_is_one_candidate() -> None:
    assert fator_vencimento.candidatos("1000", date(1999, 1, 1)) == (date(2000, 7, 3),)


def test_the_candidates_are_the_dates_around_the_reference() -> None:
    assert fator_vencimento.candidatos("1000", date(2026, 1, 1)) == (date(2025, 2, 22), date(2049, 10, 14))


def test_the_calendar_ends_before_the_cycles_do() -> None:
    assert len(fator_vencimento.candidatos("1000", date.max)) == 1


@pytest.mark.parametrize(
    "fator", ["", "999", "0999", "0001", "10000", "1A00", "\u0661\u0660\u0660\u0660", "-100"]
)
def test_what_is_no_factor_is_refused_without_repeating_it(fator: str) -> None:
    with pytest.raises(Erro) as recusa:
        fator_vencimento.vencimento(fator, date(2026, 1, 1))
    assert recusa.value.campo == "fator_vencimento"
    assert not fator or fator not in str(recusa.value).split()
