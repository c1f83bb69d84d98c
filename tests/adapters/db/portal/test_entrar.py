"""People come in, stay in and are put out as the portal promises, each step audited."""

from datetime import timedelta
from functools import partial

import pytest

from tests.adapters.db.portal.casa import (
    CNPJ,
    CNPJ_DA_FILIAL,
    CORRELACAO,
    CPF,
    NOVA,
    ORIGEM,
    Casa,
    codigo_da_recusa,
    frase_da_recusa,
)
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from ws.application.acessos.entrada.porteiro import FALHAS_TOLERADAS
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador

OPERADOR = Operador("operador")


@pytest.mark.parametrize("usuario", ["grupo", " GRUPO ", CNPJ, "19.506.112/0001-47", CNPJ_DA_FILIAL])
def test_a_customer_comes_in_by_login_or_by_document(casa: Casa, usuario: str) -> None:
    acesso = casa.acesso(usuario)
    assert (acesso.login, acesso.empresa.codigo, acesso.clientes) == ("grupo", "aurora", ("C0001", "C0002"))
    assert (acesso.origem, acesso.id_correlacao) == (ORIGEM, CORRELACAO)


def test_the_same_document_is_another_account_at_another_company(casa: Casa) -> None:
    assert casa.acesso(CNPJ, empresa="boreal").login == "boreal"


@pytest.mark.parametrize(
    ("usuario", "empresa"),
    [
        ("ninguem", "aurora"),
        ("boreal", "aurora"),
        ("grupo", "boreal"),
        ("grupo", "nenhuma"),
        (CNPJ, "nenhuma"),
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
    assert casa.acesso(CNPJ).login == "grupo"
    assert codigo_da_recusa(lambda: casa.entrar(CNPJ_DA_FILIAL)) is Codigo.CREDENCIAIS_INVALIDAS


def test_a_login_that_is_a_document_comes_before_the_document(casa: Casa) -> None:
    casa.casos.gestao.criar_cliente(OPERADOR, "aurora", CNPJ, ["C0003"], NOVA)
    assert casa.acesso(CNPJ, NOVA).clientes == ("C0003",)


def test_the_lockout_is_the_services_own_whichever_way_the_account_is_named(casa: Casa) -> None:
    for numero in range(FALHAS_TOLERADAS):
        usuario = (CNPJ, "grupo")[numero % 2]
        recusa = codigo_da_recusa(partial(casa.entrar, usuario, "errada"))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert codigo_da_recusa(lambda: casa.entrar(CNPJ)) is Codigo.ACESSO_BLOQUEADO
    assert codigo_da_recusa(lambda: casa.pelo_servico("grupo", "senha")) is Codigo.ACESSO_BLOQUEADO
    casa.clock.avancar(timedelta(minutes=2))
    assert casa.acesso(CNPJ).login == "grupo"


def test_every_entry_and_every_refusal_is_in_the_audit(casa: Casa) -> None:
    casa.entrar(CNPJ)
    codigo_da_recusa(lambda: casa.entrar("grupo", "errada"))
    assert sorted((e.codigo, e.empresa_id, e.login, e.origem) for e in casa.eventos("entrar")) == [
        ("000", 1, "grupo", ORIGEM),
        ("102", 1, "grupo", ORIGEM),
    ]


def test_a_blocked_account_is_told_so_only_with_the_right_password(casa: Casa) -> None:
    casa.casos.gestao.desativar_acesso(casa.gestora(), "grupo")
    assert codigo_da_recusa(casa.entrar) is Codigo.ACESSO_DESATIVADO
    assert codigo_da_recusa(lambda: casa.entrar("grupo", "errada")) is Codigo.CREDENCIAIS_INVALIDAS


def test_a_session_costs_one_statement_a_request(casa: Casa) -> None:
    sessao = casa.entrar()
    assert casa.custo(lambda: casa.casos.retomar(sessao, ORIGEM, CORRELACAO)) == 1


@pytest.mark.parametrize("sessao", [Sessao(1, 99, 0), Sessao(9, 1, 0), Sessao(1, 1, 1), Sessao(1, 2, 0)])
def test_a_cookie_that_stands_for_nobody_opens_nothing(casa: Casa, sessao: Sessao) -> None:
    assert casa.casos.retomar(sessao, ORIGEM, CORRELACAO) is None


def test_leaving_everywhere_ends_every_session_and_no_other_accounts(casa: Casa) -> None:
    uma, outra, dela = casa.entrar(), casa.entrar(), casa.entrar("gestora")
    casa.casos.sair_de_todos(casa.acesso())
    assert [casa.casos.retomar(sessao, ORIGEM, "") for sessao in (uma, outra)] == [None, None]
    assert casa.casos.retomar(dela, ORIGEM, "") is not None
    assert casa.acesso().login == "grupo"
    assert [evento.login for evento in casa.eventos("sair_de_todos")] == ["grupo"]


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


def test_changing_the_password_ends_the_other_sessions_and_goes_on_with_a_new_one(casa: Casa) -> None:
    outra = casa.entrar()
    nova = casa.casos.trocar_senha(casa.acesso(), "senha", NOVA)
    assert casa.casos.retomar(outra, ORIGEM, "") is None
    continua = casa.casos.retomar(nova, ORIGEM, "")
    assert continua is not None
    assert continua.login == "grupo"
    assert codigo_da_recusa(casa.entrar) is Codigo.CREDENCIAIS_INVALIDAS
    assert casa.acesso("grupo", NOVA).login == "grupo"
    assert [evento.login for evento in casa.eventos("senha_trocada")] == ["grupo"]


def test_a_wrong_present_password_changes_nothing_and_counts_like_a_wrong_login(casa: Casa) -> None:
    acesso = casa.acesso()
    for _ in range(FALHAS_TOLERADAS):
        recusa = codigo_da_recusa(lambda: casa.casos.trocar_senha(acesso, "errada", NOVA))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert codigo_da_recusa(casa.entrar) is Codigo.ACESSO_BLOQUEADO


@pytest.mark.parametrize("nova", ["curta", "grupo" * 30, " comeca com espaco"])
def test_a_password_that_may_not_be_is_refused_in_a_sentence(casa: Casa, nova: str) -> None:
    assert frase_da_recusa(lambda: casa.casos.trocar_senha(casa.acesso(), "senha", nova)).startswith(
        "A senha"
    )
    assert casa.acesso().login == "grupo"


def test_a_manager_uses_none_of_the_services(casa: Casa) -> None:
    gestora = casa.pelo_servico("gestora", "senha")
    assert (gestora.tipo, gestora.recursos) == (TipoAcesso.GESTOR, frozenset())
    pedido = PedidoDeConsulta()
    assert codigo_da_recusa(lambda: casa.casos.consultar(gestora, pedido)) is Codigo.RECURSO_NAO_LIBERADO


def test_a_manager_reaches_nothing_even_where_its_row_says_so(casa: Casa) -> None:
    estranha = um_acesso(
        id=9,
        login="estranha",
        tipo=TipoAcesso.GESTOR,
        clientes=(),
        recursos=dict.fromkeys(Recurso, True),
    )
    outra = duas_empresas()
    outra.empresas.clear()
    outra.contas.clear()
    outra.clientes.clear()
    outra.acessos.clear()
    casa.armazem.gravar(outra.com_acessos(estranha))
    assert casa.acesso("estranha").recursos == frozenset()


def test_the_company_is_known_at_its_door(casa: Casa) -> None:
    empresa = casa.casos.ver_empresa("aurora")
    assert empresa is not None
    assert (empresa.id, empresa.contato) == (1, "Financeiro: (31) 3333-0000")
    assert casa.casos.ver_empresa("nenhuma") is None
    assert casa.casos.ver_logo(empresa) is None
