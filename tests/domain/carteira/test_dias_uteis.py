"""Bank days, against the national calendar of 2026 and years where a holiday moved or began."""

from datetime import date

import pytest

from ws.domain.carteira.dias_uteis import dia_util, feriados_bancarios, proximo_dia_util


def test_the_bank_holidays_of_2026_are_the_thirteen_published() -> None:
    dias = "01-01 02-16 02-17 04-03 04-21 05-01 06-04 09-07 10-12 11-02 11-15 11-20 12-25"

    assert [dia.strftime("%m-%d") for dia in sorted(feriados_bancarios(2026))] == dias.split()


@pytest.mark.parametrize(
    ("dia", "aberto"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2023, 11, 20), True),  # Consciência Negra became national in 2024
        (date(2024, 11, 20), False),
        (date(2026, 2, 18), True),  # Ash Wednesday: banks open at noon
        (date(2026, 12, 24), True),
    ],
)
def test_a_bank_day_is_neither_weekend_nor_bank_holiday(dia: date, aberto: bool) -> None:
    assert dia_util(dia) is aberto


def test_the_next_bank_day_crosses_a_long_weekend_and_the_year() -> None:
    assert proximo_dia_util(date(2025, 2, 28)) == date(2025, 2, 28)
    assert proximo_dia_util(date(2025, 3, 1)) == date(2025, 3, 5)
    assert proximo_dia_util(date(2027, 1, 1)) == date(2027, 1, 4)
