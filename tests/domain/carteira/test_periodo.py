"""Periods of the analysis: completed, ordered, bounded."""

from datetime import date

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.carteira.periodo import Periodo, periodo_da_analise

HOJE = date(2028, 2, 10)


@pytest.mark.parametrize(
    ("inicio", "fim", "esperado"),
    [
        (None, None, Periodo(date(2028, 2, 1), date(2028, 2, 29))),
        (date(2027, 4, 15), None, Periodo(date(2027, 4, 15), date(2027, 4, 30))),
        (None, date(2027, 4, 15), Periodo(date(2027, 4, 1), date(2027, 4, 15))),
        (date(2027, 4, 15), date(2027, 4, 15), Periodo(date(2027, 4, 15), date(2027, 4, 15))),
        (date(2023, 3, 31), date(2028, 2, 1), Periodo(date(2023, 3, 31), date(2028, 2, 1))),
    ],
)
def test_a_period_is_completed_to_its_month(inicio: date | None, fim: date | None, esperado: Periodo) -> None:
    assert periodo_da_analise(inicio, fim, HOJE) == esperado


def test_sixty_months_are_accepted_and_all_of_them_listed() -> None:
    competencias = periodo_da_analise(date(2023, 3, 31), date(2028, 2, 1), HOJE).competencias

    assert (len(competencias), competencias[0], competencias[-1]) == (60, "2023-03", "2028-02")


@pytest.mark.parametrize(
    ("inicio", "fim", "codigo", "campo"),
    [
        (date(2028, 2, 2), date(2028, 2, 1), Codigo.PERIODO_INVERTIDO, "periodo_inicial"),
        (date(2023, 2, 28), date(2028, 2, 1), Codigo.PERIODO_LONGO, "periodo_final"),
        (date(1, 1, 1), date(9999, 12, 31), Codigo.PERIODO_LONGO, "periodo_final"),
    ],
)
def test_an_impossible_period_is_refused_naming_the_field(
    inicio: date, fim: date, codigo: Codigo, campo: str
) -> None:
    with pytest.raises(Erro) as erro:
        periodo_da_analise(inicio, fim, HOJE)

    assert (erro.value.codigo, erro.value.campo) == (codigo, campo)
