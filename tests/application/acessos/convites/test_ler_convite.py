"""A link can be read as long as its kind lasts."""

from datetime import timedelta

import pytest

from tests.application.acessos.convites.passos import JOSE, SEM_CONVITE, pedir, usar
from tests.application.casa import Casa, frase_da_recusa


@pytest.mark.parametrize(
    ("idade", "abre"), [(timedelta(days=7, seconds=-1), True), (timedelta(days=7), False)]
)
def test_an_invitation_lasts_seven_days(casa: Casa, idade: timedelta, *, abre: bool) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    casa.clock.avancar(idade)
    assert (casa.casos.ler_convite("aurora", casa.token()) is not None) is abre


@pytest.mark.parametrize(("idade", "abre"), [(timedelta(minutes=59), True), (timedelta(hours=1), False)])
def test_a_forgotten_password_lasts_an_hour(casa: Casa, idade: timedelta, *, abre: bool) -> None:
    pedir(casa, "grupo")
    casa.clock.avancar(idade)
    if abre:
        usar(casa, casa.token())
    else:
        assert frase_da_recusa(lambda: usar(casa, casa.token())) == SEM_CONVITE
