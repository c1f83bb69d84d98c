"""Another invitation takes the place of the one before, for people who can get it."""

from datetime import timedelta

import pytest

from tests.application.acessos.convites.passos import JOSE, usar
from tests.application.casa import Casa, frase_da_recusa


def test_a_new_invitation_stops_the_one_before(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    antigo = casa.token()
    casa.clock.avancar(timedelta(minutes=1))
    casa.casos.convidar_de_novo(casa.gestora(), "jose@exemplo.com.br")
    assert casa.casos.ler_convite("aurora", antigo) is None
    usar(casa, casa.token())


@pytest.mark.parametrize("login", ["boreal.grupo", "erp", "ninguem"])
def test_who_is_no_person_of_the_company_cannot_be_invited_again(casa: Casa, login: str) -> None:
    frase = frase_da_recusa(lambda: casa.casos.convidar_de_novo(casa.gestora(), login))
    assert frase == "Não existe acesso de pessoa com este login."


def test_an_account_without_an_address_cannot_be_invited(casa: Casa) -> None:
    frase = frase_da_recusa(lambda: casa.casos.convidar_de_novo(casa.gestora(), "gestora"))
    assert "não tem endereço de e-mail" in frase
