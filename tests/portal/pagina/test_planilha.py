"""A spreadsheet opens with its accents, and none of its cells is a formula."""

import csv
from io import StringIO

import pytest

from ws.portal.pagina.planilha import em_csv


def test_a_spreadsheet_opens_it_with_its_accents() -> None:
    assert em_csv(("Mês", "Valor"), [("março", "1.234,56")]) == (
        b"\xef\xbb\xbf" + "Mês;Valor\r\nmarço;1.234,56\r\n".encode()
    )


@pytest.mark.parametrize("celula", ["=1+1", "+55 31", "@SUM(A1)", "-x", "=cmd|' /C calc'!A0", "\tx", "\r=1"])
def test_no_cell_becomes_a_formula(celula: str) -> None:
    [_, [lida]] = list(
        csv.reader(StringIO(em_csv(("a",), [(celula,)]).decode("utf-8-sig"), newline=""), delimiter=";")
    )
    assert lida == f"'{celula}"


@pytest.mark.parametrize("celula", ["-1.234,56", "+3", "0,00", "a;b", 'diz "sim"', "duas\nlinhas", "", "a=b"])
def test_numbers_and_words_stay_as_they_are(celula: str) -> None:
    [_, [lida, _]] = list(
        csv.reader(
            StringIO(em_csv(("a", "b"), [(celula, "x")]).decode("utf-8-sig"), newline=""), delimiter=";"
        )
    )
    assert lida == celula
