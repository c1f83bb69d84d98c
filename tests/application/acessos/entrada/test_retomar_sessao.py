"""A cookie stands for the account as it is now, at the cost of one statement."""

import pytest

from tests.application.casa import Casa
from tests.mundo.acessos import CORRELACAO, ORIGEM
from ws.application.acessos.entrada.sessao import Sessao
from ws.domain.acessos.acesso import Recurso


def test_a_session_costs_one_statement_a_request(casa: Casa) -> None:
    sessao = casa.entrar()
    assert casa.custo(lambda: casa.casos.retomar(sessao, ORIGEM, CORRELACAO)) == 1


@pytest.mark.parametrize("sessao", [Sessao(1, 99, 0), Sessao(9, 1, 0), Sessao(1, 1, 1), Sessao(1, 2, 0)])
def test_a_cookie_that_stands_for_nobody_opens_nothing(casa: Casa, sessao: Sessao) -> None:
    assert casa.casos.retomar(sessao, ORIGEM, CORRELACAO) is None


def test_blocking_ends_the_sessions_for_good(casa: Casa) -> None:
    sessao = casa.entrar()
    for mudar in (casa.casos.gestao.desativar_acesso, casa.casos.gestao.ativar_acesso):
        mudar(casa.gestora(), "grupo")
        assert casa.casos.retomar(sessao, ORIGEM, "") is None


def test_what_the_manager_withholds_is_gone_at_the_next_request(casa: Casa) -> None:
    sessao = casa.entrar()
    casa.casos.gestao.liberar_recursos(casa.gestora(), "grupo", {Recurso.ANALISAR: False})
    acesso = casa.casos.retomar(sessao, ORIGEM, "")
    assert acesso is not None
    assert Recurso.ANALISAR not in acesso.recursos
