"""One account is shown with all that is known of it, however its login is written."""

import pytest

from tests.application.casa import Casa, frase_da_recusa
from tests.mundo.dias import HOJE
from ws.domain.acessos.acesso import Recurso, TipoAcesso


@pytest.mark.parametrize("login", ["grupo", " GRUPO "])
def test_an_account_is_shown_whole(casa: Casa, login: str) -> None:
    visto = casa.casos.gestao.ver_acesso(casa.gestora(), login)
    assert (visto.login, visto.tipo, visto.ativo) == ("grupo", TipoAcesso.CLIENTE, True)
    assert (visto.clientes, visto.recursos, visto.proprios) == (("C0001", "C0002"), frozenset(Recurso), {})
    assert visto.ultimo_uso == HOJE


def test_an_account_that_is_not_there_is_refused_in_a_sentence(casa: Casa) -> None:
    frase = frase_da_recusa(lambda: casa.casos.gestao.ver_acesso(casa.gestora(), "ninguem"))
    assert frase == "Não existe acesso com este login."
