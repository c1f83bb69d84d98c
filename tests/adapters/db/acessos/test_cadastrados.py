"""Accounts as their manager sees, finds and changes them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.adapters.db.armazem import Armazem
from tests.fakes.acessos.senhas import PREFIXO
from tests.fakes.banco import Banco
from tests.mundo.acessos import SENHA, um_acesso, um_gestor, um_integrador
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import um_cliente, uma_empresa
from tests.mundo.dias import HOJE
from ws.application.ports.acessos.cadastrados import (
    AcessoCadastrado,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
)
from ws.application.ports.paginas import Recorte
from ws.domain.acessos.acesso import Recurso, TipoAcesso

AGORA = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
GUARDADA = SenhaGuardada(PREFIXO + SENHA, None)
MERCADO = AcessoCadastrado(
    empresa_id=1,
    id=1,
    login="mercado",
    tipo=TipoAcesso.CLIENTE,
    ativo=True,
    senhas=(GUARDADA,),
    clientes=("C0001",),
    proprios={},
    recursos=frozenset({Recurso.CONSULTAR}),
    ultimo_uso=None,
)


@pytest.fixture
def contas(armazem: Armazem) -> Armazem:
    """Accounts of company 1, which lets customers consult, and one of company 2."""
    so_consulta = {"cliente": frozenset({Recurso.CONSULTAR})}
    banco = Banco().com_empresa(uma_empresa(), **so_consulta)
    banco.com_empresa(a_vizinha())
    banco.com_clientes(
        1,
        um_cliente(email="a@exemplo.com.br, b@exemplo.com.br"),
        um_cliente(codigo="C0002", email=""),
        um_cliente(codigo="C0003", email="c@exemplo.com.br"),
    ).com_clientes(2, um_cliente())
    armazem.gravar(
        banco.com_acessos(
            um_acesso(),
            um_integrador(ativo=False),
            um_gestor(login="ana", email="Ana@exemplo.com.br"),
            um_acesso(id=4, login="grupo", clientes=("C0003", "C0002", "C0001"), ultimo_uso=HOJE),
            um_acesso(empresa_id=2, login="boreal"),
        )
    )
    return armazem


def ver(contas: Armazem, login: str, empresa_id: int | None = 1) -> AcessoCadastrado:
    with contas.unidades.leitura() as uow:
        achado = uow.cadastrados.por_login(login, empresa_id)
    assert achado is not None
    return achado


def mudar(contas: Armazem, metodo: str, *argumentos: Any, **nomeados: Any) -> None:
    """One change, kept."""
    with contas.unidades.escrita() as uow:
        getattr(uow.cadastrados, metodo)(*argumentos, **nomeados)
        uow.commit()


def test_an_account_is_found_by_its_login_whole(contas: Armazem) -> None:
    assert ver(contas, "mercado") == ver(contas, "mercado", None) == MERCADO
    assert ver(contas, "grupo") == replace(
        MERCADO, id=4, login="grupo", clientes=("C0001", "C0002", "C0003"), ultimo_uso=HOJE
    )


def test_an_account_of_another_company_is_found_only_by_who_reaches_all(contas: Armazem) -> None:
    with contas.unidades.leitura() as uow:
        assert uow.cadastrados.por_login("boreal", 1) is None
        assert uow.cadastrados.por_login("ninguem", None) is None
    assert ver(contas, "boreal", None).empresa_id == 2


def test_what_is_released_to_managers_is_nothing(contas: Armazem) -> None:
    assert ver(contas, "ana").recursos == frozenset()


def test_every_account_of_a_company_comes_by_login(contas: Armazem) -> None:
    with contas.unidades.leitura() as uow:
        todos = uow.cadastrados.todos(1)
        assert [acesso.login for acesso in todos] == ["ana", "erp", "grupo", "mercado"]
        assert todos[3] == MERCADO
        assert uow.cadastrados.todos(3) in ((), [])


@pytest.mark.parametrize(
    ("texto", "tipo", "achados"),
    [
        ("", None, ["ana", "erp", "grupo", "mercado"]),
        ("rup", None, ["grupo"]),
        ("ana@exemplo", None, ["ana"]),
        ("", TipoAcesso.CLIENTE, ["grupo", "mercado"]),
        ("grupo", TipoAcesso.GESTOR, []),
        ("%", None, []),
        ("_", None, []),
    ],
)
def test_accounts_are_found_by_login_address_and_type(
    contas: Armazem, texto: str, tipo: TipoAcesso | None, achados: list[str]
) -> None:
    with contas.unidades.leitura() as uow:
        pagina = uow.cadastrados.buscar(1, texto, tipo, Recorte())
    assert [acesso.login for acesso in pagina.itens] == achados
    assert pagina.total == len(achados)


def test_accounts_are_found_in_pages(contas: Armazem) -> None:
    with contas.unidades.leitura() as uow:
        segunda = uow.cadastrados.buscar(1, "", None, Recorte(2, 3))
    assert ([acesso.login for acesso in segunda.itens], segunda.total) == (["mercado"], 4)


def test_customers_have_the_accounts_that_are_linked_to_them_by_login(contas: Armazem) -> None:
    with contas.unidades.leitura() as uow:
        vinculados = uow.cadastrados.dos_clientes(1, ["C0001", "C0002", "C0009"])
        assert uow.cadastrados.dos_clientes(1, []) == {}
        assert uow.cadastrados.dos_clientes(2, ["C0003"]) == {}
    logins = {codigo: [acesso.login for acesso in acessos] for codigo, acessos in vinculados.items()}
    assert logins == {"C0001": ["grupo", "mercado"], "C0002": ["grupo"]}
    assert vinculados["C0001"][1] == MERCADO


@pytest.mark.parametrize(
    ("acesso_id", "email"),
    [(1, "a@exemplo.com.br"), (2, ""), (3, "Ana@exemplo.com.br"), (4, "a@exemplo.com.br")],
)
def test_letters_go_to_the_accounts_own_address_else_to_its_customers_first(
    contas: Armazem, acesso_id: int, email: str
) -> None:
    with contas.unidades.leitura() as uow:
        assert uow.cadastrados.email(1, acesso_id) == email


def test_a_customer_without_an_address_is_passed_over(contas: Armazem) -> None:
    mudar(contas, "definir_clientes", 1, 4, ["C0002", "C0003"])
    with contas.unidades.leitura() as uow:
        assert uow.cadastrados.email(1, 4) == "c@exemplo.com.br"


def test_a_new_account_is_active_follows_its_company_and_has_the_next_number(contas: Armazem) -> None:
    senha = SenhaGuardada("hash:nova", AGORA)
    novo = NovoAcesso("jose", TipoAcesso.CLIENTE, senha, ("C0002", "C0001"), "j@exemplo.com.br")
    mudar(contas, "incluir", 1, novo)
    mudar(contas, "incluir", 2, NovoAcesso("gestora", TipoAcesso.GESTOR, None))
    assert ver(contas, "jose") == replace(
        MERCADO,
        id=5,
        login="jose",
        senhas=(senha,),
        clientes=("C0001", "C0002"),
        email="j@exemplo.com.br",
    )
    gestora = ver(contas, "gestora", 2)
    assert (gestora.id, gestora.ativo, gestora.senhas, gestora.email) == (2, True, (), "")


@pytest.mark.parametrize("empresa_id", [1, 2])
def test_a_login_is_one_accounts_in_the_installation(contas: Armazem, empresa_id: int) -> None:
    with contas.unidades.escrita() as uow, pytest.raises(LoginExistente):
        uow.cadastrados.incluir(empresa_id, NovoAcesso("grupo", TipoAcesso.GESTOR, None))


def test_passwords_take_the_place_of_all_that_there_were(contas: Armazem) -> None:
    antiga, nova = SenhaGuardada("hash:um", None), SenhaGuardada("hash:dois", AGORA)
    mudar(contas, "definir_senhas", 1, 1, [antiga, nova])
    assert ver(contas, "mercado").senhas == (antiga, nova)
    mudar(contas, "definir_senhas", 1, 1, [nova])
    assert ver(contas, "mercado") == replace(MERCADO, senhas=(nova,))


def test_an_account_is_blocked_and_unblocked(contas: Armazem) -> None:
    for ativo in (False, True):
        mudar(contas, "definir_ativo", 1, 1, ativo=ativo)
        assert ver(contas, "mercado") == replace(MERCADO, ativo=ativo)


def test_customers_take_the_place_of_those_that_there_were(contas: Armazem) -> None:
    mudar(contas, "definir_clientes", 1, 4, ["C0002"])
    assert ver(contas, "grupo").clientes == ("C0002",)
    mudar(contas, "definir_clientes", 1, 4, [])
    assert ver(contas, "grupo").clientes == ()
    assert ver(contas, "mercado") == MERCADO


def test_an_address_is_kept_as_it_is_given(contas: Armazem) -> None:
    mudar(contas, "definir_email", 1, 1, "Fulano@exemplo.com.br")
    assert ver(contas, "mercado") == replace(MERCADO, email="Fulano@exemplo.com.br")
    mudar(contas, "definir_email", 1, 1, "")
    assert ver(contas, "mercado") == MERCADO


def test_an_accounts_own_word_goes_before_its_companys(contas: Armazem) -> None:
    mudar(contas, "definir_recurso", 1, 1, Recurso.CONSULTAR, liberado=False)
    mudar(contas, "definir_recurso", 1, 1, Recurso.EMITIR, liberado=True)
    assert ver(contas, "mercado") == replace(
        MERCADO,
        proprios={Recurso.CONSULTAR: False, Recurso.EMITIR: True},
        recursos=frozenset({Recurso.EMITIR}),
    )
    mudar(contas, "definir_recurso", 1, 1, Recurso.CONSULTAR, liberado=None)
    mudar(contas, "definir_recurso", 1, 1, Recurso.EMITIR, liberado=None)
    assert ver(contas, "mercado") == MERCADO


@pytest.mark.parametrize(
    ("metodo", "argumentos", "nomeados"),
    [
        ("definir_senhas", ([],), {}),
        ("definir_ativo", (), {"ativo": False}),
        ("definir_clientes", ([],), {}),
        ("definir_email", ("x@exemplo.com.br",), {}),
        ("definir_recurso", (Recurso.EMITIR,), {"liberado": True}),
    ],
)
def test_a_change_of_one_companys_account_changes_no_others(
    contas: Armazem, metodo: str, argumentos: tuple[Any, ...], nomeados: dict[str, Any]
) -> None:
    """Both companies have an account 1."""
    mudar(contas, metodo, 2, 1, *argumentos, **nomeados)
    assert ver(contas, "mercado") == MERCADO
    assert ver(contas, "boreal", 2) != replace(
        MERCADO, empresa_id=2, login="boreal", recursos=frozenset(Recurso)
    )
