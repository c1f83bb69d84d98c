"""A person comes in by login or by document, and whoever does not is refused alike, counted and written down."""

from datetime import timedelta
from functools import partial

import pytest

from tests.application.casa import NOVA, Casa, codigo_da_recusa
from tests.mundo.acessos import CORRELACAO, ORIGEM, SENHA
from tests.mundo.aurora import CPF, FILIAL, MATRIZ
from ws.application.acessos.entrada.porteiro import FALHAS_TOLERADAS
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.quem_pede import Operador

OPERADOR = Operador("operador")


@pytest.mark.parametrize("usuario", ["grupo", " GRUPO ", MATRIZ, "19.506.112/0001-47", FILIAL])
def test_a_customer_comes_in_by_login_or_by_document(casa: Casa, usuario: str) -> None:
    acesso = casa.acesso(usuario)
    assert (acesso.login, acesso.empresa.codigo, acesso.clientes) == ("grupo", "aurora", ("C0001", "C0002"))
    assert (acesso.origem, acesso.id_correlacao) == (ORIGEM, CORRELACAO)


def test_the_same_document_is_another_account_at_another_company(casa: Casa) -> None:
    assert casa.acesso(MATRIZ, empresa="boreal").login == "boreal.grupo"


@pytest.mark.parametrize(
    ("usuario", "empresa"),
    [
        ("ninguem", "aurora"),
        ("boreal.grupo", "aurora"),
        ("grupo", "boreal"),
        ("grupo", "nenhuma"),
        (MATRIZ, "nenhuma"),
        (CPF, "aurora"),  # a customer nobody is linked to
        ("11.222.333/0001-81", "aurora"),
        ("19.506.112/0001-48", "aurora"),  # wrong check digits
        ("erp", "aurora"),  # a system
        ("x" * 10_000, "aurora"),
        ("", "aurora"),
    ],
)
def test_who_is_not_a_person_of_this_company_is_as_wrong_as_a_wrong_password(
    casa: Casa, usuario: str, empresa: str
) -> None:
    assert codigo_da_recusa(lambda: casa.entrar(usuario, empresa=empresa)) is Codigo.CREDENCIAIS_INVALIDAS
    assert codigo_da_recusa(lambda: casa.entrar("grupo", "outra")) is Codigo.CREDENCIAIS_INVALIDAS


def test_a_document_with_two_accounts_names_neither(casa: Casa) -> None:
    casa.casos.gestao.criar_cliente(OPERADOR, "aurora", "segundo", ["C0002"], NOVA)
    assert casa.acesso(MATRIZ).login == "grupo"
    assert codigo_da_recusa(lambda: casa.entrar(FILIAL)) is Codigo.CREDENCIAIS_INVALIDAS


def test_a_login_that_is_a_document_comes_before_the_document(casa: Casa) -> None:
    casa.casos.gestao.criar_cliente(OPERADOR, "aurora", MATRIZ, ["C0003"], NOVA)
    assert casa.acesso(MATRIZ, NOVA).clientes == ("C0003",)


def test_the_lockout_is_the_services_own_whichever_way_the_account_is_named(casa: Casa) -> None:
    for numero in range(FALHAS_TOLERADAS):
        usuario = (MATRIZ, "grupo")[numero % 2]
        recusa = codigo_da_recusa(partial(casa.entrar, usuario, "errada"))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert codigo_da_recusa(lambda: casa.entrar(MATRIZ)) is Codigo.ACESSO_BLOQUEADO
    assert codigo_da_recusa(lambda: casa.pelo_servico("grupo", SENHA)) is Codigo.ACESSO_BLOQUEADO
    casa.clock.avancar(timedelta(minutes=2))
    assert casa.acesso(MATRIZ).login == "grupo"


def test_every_entry_and_every_refusal_is_in_the_audit(casa: Casa) -> None:
    casa.entrar(MATRIZ)
    codigo_da_recusa(lambda: casa.entrar("grupo", "errada"))
    assert sorted((e.codigo, e.empresa_id, e.login, e.origem) for e in casa.eventos("entrar")) == [
        ("000", 1, "grupo", ORIGEM),
        ("102", 1, "grupo", ORIGEM),
    ]


def test_a_blocked_account_is_told_so_only_with_the_right_password(casa: Casa) -> None:
    casa.casos.gestao.desativar_acesso(casa.gestora(), "grupo")
    assert codigo_da_recusa(casa.entrar) is Codigo.ACESSO_DESATIVADO
    assert codigo_da_recusa(lambda: casa.entrar("grupo", "errada")) is Codigo.CREDENCIAIS_INVALIDAS
