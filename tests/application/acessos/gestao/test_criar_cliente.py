"""A customer's account is made once, whole, with a password that opens it, or not at all."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.application.acessos.gerencia import POR, Gerencia
from tests.mundo.cadastro import uma_empresa
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso


def test_a_customers_account_opens_with_the_password_it_was_given(gerencia: Gerencia) -> None:
    assert gerencia.criar(senha="dez caracteres!", clientes=["C0002", "C0001", "C0002"]) == "dez caracteres!"
    acesso = gerencia.entrar("mercado", "dez caracteres!")
    assert (acesso.empresa, acesso.tipo) == (uma_empresa(), TipoAcesso.CLIENTE)
    assert acesso.clientes == ("C0001", "C0002")


def test_a_password_is_made_when_none_is_given(gerencia: Gerencia) -> None:
    senha = gerencia.criar()
    assert len(senha) == 19
    gerencia.entrar("mercado", senha)


def test_what_is_stored_is_never_what_was_told(gerencia: Gerencia) -> None:
    senha = gerencia.criar("ana")
    segredo = gerencia.gerir.criar_integrador(POR, "aurora", "erp").senha
    guardadas = [
        guardada.hash for acesso in gerencia.gerir.listar_acessos(POR, "aurora") for guardada in acesso.senhas
    ]
    assert [guardada.split("$")[:2] for guardada in guardadas] == [
        ["", "argon2id"],
        ["sha256", guardadas[1][7:]],
    ]
    assert senha not in str(guardadas)
    assert segredo not in str(guardadas)
    assert not [hash_ for hash_ in guardadas if hash_ in repr(gerencia.gerir.listar_acessos(POR, "aurora"))]


def test_a_login_is_kept_in_lower_case_without_spaces_around_it(gerencia: Gerencia) -> None:
    senha = gerencia.criar(" MerCado ")
    assert gerencia.ver("mercado").login == "mercado"
    gerencia.entrar("MERCADO", senha)
    gerencia.gerir.desativar_acesso(POR, "MerCado")


@pytest.mark.parametrize("empresa", ["aurora", "boreal"])
@pytest.mark.parametrize("login", ["mercado", "MerCado"])
def test_a_login_is_unique_in_the_installation(gerencia: Gerencia, empresa: str, login: str) -> None:
    gerencia.criar()
    with pytest.raises(Erro, match="Já existe um acesso com este login nesta instalação"):
        gerencia.gerir.criar_integrador(POR, empresa, login)
    assert len(gerencia.gerir.listar_acessos(POR, "aurora")) == 1
    assert len(gerencia.gerir.listar_acessos(POR, "boreal")) == 0


@pytest.mark.parametrize(
    ("mudancas", "mensagem"),
    [
        ({"empresa": "nenhuma"}, "Não existe empresa com este código."),
        ({"clientes": []}, "Informe ao menos um cliente, pelo código do ERP."),
        (
            {"clientes": ["C0001", "C0077"]},
            "Há cliente que não existe nesta empresa: confira os códigos do ERP.",
        ),
        ({"clientes": ["C0009"]}, "Há cliente que não existe nesta empresa: confira os códigos do ERP."),
        ({"senha": "curta"}, "A senha deve ter de 10 a 128 caracteres."),
        ({"login": "a b"}, None),
    ],
    ids=["company", "no customer", "unknown customer", "another company's customer", "password", "login"],
)
def test_an_account_that_cannot_be_made_leaves_nothing(
    gerencia: Gerencia, mudancas: dict[str, Any], mensagem: str | None
) -> None:
    with pytest.raises(Erro) as excecao:
        gerencia.criar(**mudancas)
    assert mensagem in {str(excecao.value), None}
    assert gerencia.gerir.listar_acessos(POR, "aurora") == ()
    assert gerencia.eventos() == []


def test_accounts_of_each_company_are_numbered_apart(gerencia: Gerencia) -> None:
    for n in range(3):
        gerencia.criar(f"conta{n}")
    gerencia.gerir.criar_integrador(POR, "boreal", "erp")
    assert [acesso.id for acesso in gerencia.gerir.listar_acessos(POR, "aurora")] == [1, 2, 3]
    assert [acesso.id for acesso in gerencia.gerir.listar_acessos(POR, "boreal")] == [1]


def test_accounts_made_at_the_same_time_are_all_made(gerencia: Gerencia) -> None:
    with ThreadPoolExecutor(8) as executor:
        list(executor.map(gerencia.criar, [f"conta{n}" for n in range(16)]))
    assert sorted(acesso.id for acesso in gerencia.gerir.listar_acessos(POR, "aurora")) == list(range(1, 17))


def test_the_same_login_at_the_same_time_is_made_once(gerencia: Gerencia) -> None:
    def tentar(_: int) -> bool:
        try:
            gerencia.criar()
        except Erro:
            return False
        return True

    with ThreadPoolExecutor(8) as executor:
        assert sorted(executor.map(tentar, range(8))) == [False] * 7 + [True]
