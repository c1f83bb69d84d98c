"""What an account may do is its own word, else its company's for its type."""

import pytest

from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados

TUDO = frozenset(Recurso)


@pytest.mark.parametrize("tipo", COM_RECURSOS)
def test_an_account_of_which_nothing_was_said_follows_its_company(tipo: TipoAcesso) -> None:
    assert recursos_liberados(tipo, {}, {Recurso.CONSULTAR}) == {Recurso.CONSULTAR}


def test_the_accounts_own_word_counts_before_its_companys_either_way() -> None:
    proprios = {Recurso.CONSULTAR: False, Recurso.EMITIR: True, Recurso.ANALISAR: None}
    padrao = {Recurso.CONSULTAR, Recurso.ANALISAR}
    assert recursos_liberados(TipoAcesso.CLIENTE, proprios, padrao) == {Recurso.EMITIR, Recurso.ANALISAR}


def test_nothing_is_released_to_a_manager() -> None:
    assert recursos_liberados(TipoAcesso.GESTOR, dict.fromkeys(Recurso, True), TUDO) == frozenset()
