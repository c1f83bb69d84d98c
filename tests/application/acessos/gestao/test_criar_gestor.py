"""A manager's account has a password from the start, given or made, and opens the company's desk."""

from tests.application.acessos.gerencia import POR, Gerencia
from tests.application.casa import Casa, frase_da_recusa
from ws.domain.acessos.acesso import TipoAcesso

SENHA = "dez caracteres!"


def test_a_manager_comes_in_with_the_password_it_was_given(casa: Casa) -> None:
    feita = casa.casos.gestao.criar_gestor(casa.gestora(), "aurora", "Colega", SENHA)
    assert (feita.login, feita.senha) == ("colega", SENHA)
    acesso = casa.acesso("colega", SENHA)
    assert (acesso.tipo, acesso.clientes, acesso.recursos) == (TipoAcesso.GESTOR, (), frozenset())


def test_a_password_is_made_when_none_is_given(gerencia: Gerencia) -> None:
    assert len(gerencia.gerir.criar_gestor(POR, "aurora", "ana").senha) == 19


def test_a_login_that_is_taken_makes_no_manager(casa: Casa) -> None:
    frase = frase_da_recusa(lambda: casa.casos.gestao.criar_gestor(casa.gestora(), "aurora", "grupo"))
    assert frase.startswith("Já existe um acesso com este login")
