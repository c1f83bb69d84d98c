"""Who is let in, and to what: grants, and accounts that change while somebody uses them."""

from dataclasses import replace

import pytest

from tests.doors.casa import ERP, ERP_DA_BOREAL, GRUPO, GRUPO_DA_BOREAL, OUTRO, PEDIDOS, Casa
from tests.doors.portas.porta import Login
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador
from ws.domain.carteira.solicitante import Solicitante

GESTOR = Operador("gestora")
DO_CLIENTE = Solicitante(codigo_cliente="C0001")
RECURSOS = dict(
    zip(PEDIDOS, (Recurso.CONSULTAR, Recurso.EMITIR, Recurso.ENVIAR_EMAIL, Recurso.ANALISAR), strict=True)
)
OLHAR = PedidoDeConsulta(DO_CLIENTE)
OUTRO_ENDERECO = "198.51.100.9"
TOLERADAS = 5


def errar(casa: Casa, quem: Login, vezes: int) -> list[str]:
    """The outcomes of so many wrong passwords in a row."""
    return [casa.codigo(replace(quem, senha="errada"), OLHAR) for _ in range(vezes)]


# --- what the manager released


@pytest.mark.parametrize("quem", [GRUPO, ERP])
@pytest.mark.parametrize("operacao", PEDIDOS)
def test_a_withheld_resource_is_110_audited_and_withholds_nothing_else(
    casa: Casa, operacao: str, quem: Login
) -> None:
    casa.aplicacao.gestao.liberar_recursos(GESTOR, quem.login, {RECURSOS[operacao]: False})
    solicitante = replace(DO_CLIENTE, usuario_final="Maria, do balcão")
    for nome, pedido in PEDIDOS.items():
        assert casa.codigo(quem, pedido(solicitante, "A1")) == ("110" if nome == operacao else "000")
    [recusa] = [evento for evento in casa.eventos() if evento.codigo == "110"]
    assert (recusa.login, recusa.usuario_final) == (quem.login, "Maria, do balcão")
    assert recusa.acao == RECURSOS[operacao].name.lower()


@pytest.mark.parametrize("operacao", ["emitir", "enviar"])
def test_what_is_withheld_leaves_nothing_behind_but_its_audit_row(
    casa_de_pessoas: Casa, operacao: str
) -> None:
    casa_de_pessoas.aplicacao.gestao.liberar_recursos(GESTOR, "grupo", {RECURSOS[operacao]: False})
    assert casa_de_pessoas.codigo(GRUPO, PEDIDOS[operacao](Solicitante(), "A1")) == "110"
    assert not casa_de_pessoas.emissoes()
    assert not casa_de_pessoas.mensagens()
    assert [evento.codigo for evento in casa_de_pessoas.eventos(RECURSOS[operacao].name.lower())] == ["110"]


@pytest.mark.parametrize("quem", [GRUPO, ERP])
@pytest.mark.parametrize("operacao", PEDIDOS)
def test_asking_for_somebody_elses_customer_is_one_audit_row(casa: Casa, operacao: str, quem: Login) -> None:
    solicitante = Solicitante(codigo_cliente="C0099", usuario_final="Maria, do balcão")
    assert casa.codigo(quem, PEDIDOS[operacao](solicitante, "A1")) == "301"
    [recusa] = casa.eventos()
    assert (recusa.empresa_id, recusa.login, recusa.codigo) == (1, quem.login, "301")
    assert (recusa.origem, recusa.usuario_final) == (quem.origem, "Maria, do balcão")
    assert (recusa.acao, recusa.clientes) == (RECURSOS[operacao].name.lower(), ("C0099",))
    assert recusa.boletos == (("A1",) if operacao in ("emitir", "enviar") else ())


@pytest.mark.parametrize("operacao", ["emitir", "enviar"])
@pytest.mark.parametrize("alheio", ["V1", "X9"])
def test_asking_for_somebody_elses_boleto_is_one_audit_row_at_the_doors_of_people_too(
    casa_de_pessoas: Casa, operacao: str, alheio: str
) -> None:
    assert casa_de_pessoas.codigo(GRUPO, PEDIDOS[operacao](Solicitante(), alheio)) == "310"
    [recusa] = [evento for evento in casa_de_pessoas.eventos() if evento.codigo != "000"]
    assert (recusa.acao, recusa.codigo) == (RECURSOS[operacao].name.lower(), "310")
    assert (recusa.login, recusa.origem, recusa.boletos) == ("grupo", GRUPO.origem, (alheio,))
    assert recusa.id_correlacao


def test_what_is_withheld_is_refused_before_anybody_is_looked_up(casa_de_pessoas: Casa) -> None:
    casa_de_pessoas.aplicacao.gestao.liberar_recursos(GESTOR, "grupo", {Recurso.CONSULTAR: False})
    assert casa_de_pessoas.codigo(GRUPO, PedidoDeConsulta(Solicitante(codigo_cliente="C0003"))) == "110"


def test_a_customers_block_binds_no_integrator_and_no_other_customer(casa: Casa) -> None:
    casa.aplicacao.gestao.liberar_recursos(GESTOR, "grupo", {Recurso.CONSULTAR: False})
    assert [casa.codigo(quem, OLHAR) for quem in (GRUPO, ERP, GRUPO_DA_BOREAL)] == ["110", "000", "000"]
    assert casa.codigo(OUTRO, PedidoDeConsulta()) == "000"


def test_the_companys_default_holds_where_nothing_was_said_of_the_account(casa: Casa) -> None:
    gerir = casa.aplicacao.gestao
    gerir.liberar_padroes(GESTOR, "aurora", {(TipoAcesso.CLIENTE, Recurso.CONSULTAR): False})
    assert [casa.codigo(quem, OLHAR) for quem in (GRUPO, ERP, GRUPO_DA_BOREAL)] == ["110", "000", "000"]
    gerir.liberar_recursos(GESTOR, "grupo", {Recurso.CONSULTAR: True})
    assert casa.codigo(GRUPO, OLHAR) == "000"


def test_what_is_released_again_can_be_used_at_once(casa_de_pessoas: Casa) -> None:
    for liberado, codigo in ((False, "110"), (True, "000"), (False, "110"), (None, "000")):
        casa_de_pessoas.aplicacao.gestao.liberar_recursos(GESTOR, "grupo", {Recurso.CONSULTAR: liberado})
        assert casa_de_pessoas.codigo(GRUPO, OLHAR) == codigo


# --- accounts that change


@pytest.mark.parametrize("quem", [GRUPO, ERP])
def test_a_disabled_account_stops_at_once_although_its_password_was_accepted_before(
    casa: Casa, quem: Login
) -> None:
    assert casa.codigo(quem, OLHAR) == "000"
    casa.aplicacao.gestao.desativar_acesso(GESTOR, quem.login)
    assert casa.codigo(quem, OLHAR) == "104"
    assert casa.codigo(replace(quem, senha="errada"), OLHAR) == "102"
    casa.aplicacao.gestao.ativar_acesso(GESTOR, quem.login)
    assert casa.codigo(quem, OLHAR) == "000"


def test_a_changed_password_stops_at_once_although_it_was_accepted_before(casa_de_pessoas: Casa) -> None:
    assert casa_de_pessoas.codigo(GRUPO, OLHAR) == "000"
    nova = casa_de_pessoas.aplicacao.gestao.redefinir_senha(GESTOR, "grupo").senha
    assert casa_de_pessoas.codigo(GRUPO, OLHAR) == "102"
    assert casa_de_pessoas.codigo(replace(GRUPO, senha=nova), OLHAR) == "000"


def test_two_secrets_open_while_an_integrator_changes_its_own(casa: Casa) -> None:
    gerir = casa.aplicacao.gestao
    novo = replace(ERP, senha=gerir.trocar_segredo(GESTOR, "erp").senha)
    assert [casa.codigo(quem, OLHAR) for quem in (ERP, novo)] == ["000", "000"]
    gerir.finalizar_troca(GESTOR, "erp")
    assert [casa.codigo(quem, OLHAR) for quem in (ERP, novo)] == ["102", "000"]


def test_a_login_is_written_as_its_owner_likes(casa_de_pessoas: Casa) -> None:
    assert casa_de_pessoas.codigo(replace(GRUPO, login="GRUPO"), OLHAR) == "000"


# --- passwords that are wrong


def test_a_wrong_login_and_a_wrong_password_are_one_answer(casa_de_pessoas: Casa) -> None:
    errada = casa_de_pessoas.pedir(replace(GRUPO, senha="errada"), OLHAR)
    ninguem = casa_de_pessoas.pedir(Login("ninguem", "errada"), OLHAR)
    assert (errada.codigo, ninguem.codigo) == ("102", "102")
    assert errada.visto == ninguem.visto


def test_every_refused_login_is_an_audit_row(casa: Casa) -> None:
    errar(casa, GRUPO, 1)
    errar(casa, Login("ninguem", ""), 1)
    refusals = {(um.empresa_id, um.login, um.codigo, um.origem) for um in casa.eventos("autenticar")}
    assert refusals == {(1, "grupo", "102", GRUPO.origem), (0, "ninguem", "102", GRUPO.origem)}


def test_a_person_who_is_wrong_five_times_waits_even_with_the_right_password(casa_de_pessoas: Casa) -> None:
    assert errar(casa_de_pessoas, GRUPO, TOLERADAS) == ["102"] * TOLERADAS
    resposta = casa_de_pessoas.pedir(GRUPO, OLHAR)
    assert resposta.codigo == "103"
    assert resposta.segundos_para_repetir is not None
    assert 0 < resposta.segundos_para_repetir <= 120  # a page says minutes


def test_the_same_person_comes_in_from_another_address(casa_de_pessoas: Casa) -> None:
    errar(casa_de_pessoas, GRUPO, TOLERADAS)
    assert casa_de_pessoas.codigo(replace(GRUPO, origem=OUTRO_ENDERECO), OLHAR) == "000"
    assert casa_de_pessoas.codigo(GRUPO, OLHAR) == "103"


def test_an_ipv6_network_is_one_source_and_the_audit_tells_its_addresses(casa_de_pessoas: Casa) -> None:
    enderecos = [f"2001:db8::{n}" for n in range(1, TOLERADAS + 2)]
    codigos = [
        casa_de_pessoas.codigo(replace(GRUPO, senha="errada", origem=origem), OLHAR) for origem in enderecos
    ]
    assert codigos == ["102"] * TOLERADAS + ["103"]
    assert casa_de_pessoas.codigo(replace(GRUPO, origem="2001:db8:0:1::1"), OLHAR) == "000"
    recusadas = [um.origem for um in casa_de_pessoas.eventos() if um.codigo in ("102", "103")]
    assert sorted(recusadas) == enderecos


def test_other_accounts_at_the_same_address_come_in_whatever_their_company(casa: Casa) -> None:
    errar(casa, GRUPO, TOLERADAS)
    assert casa.codigo(OUTRO, PedidoDeConsulta()) == "000"
    assert [casa.codigo(quem, OLHAR) for quem in (ERP, GRUPO_DA_BOREAL, ERP_DA_BOREAL)] == ["000"] * 3


def test_a_success_forgives_the_failures_before_it(casa_de_pessoas: Casa) -> None:
    errar(casa_de_pessoas, GRUPO, TOLERADAS - 1)
    assert casa_de_pessoas.codigo(GRUPO, OLHAR) == "000"
    assert errar(casa_de_pessoas, GRUPO, TOLERADAS - 1) == ["102"] * (TOLERADAS - 1)
    assert casa_de_pessoas.codigo(GRUPO, OLHAR) == "000"


def test_nobody_can_shut_an_integrator_out(casa: Casa) -> None:
    errar(casa, ERP, TOLERADAS + 2)
    assert casa.codigo(ERP, OLHAR) == "000"


def test_what_is_answered_in_a_row_is_the_same_for_a_person_a_system_and_nobody(casa: Casa) -> None:
    for quem in (GRUPO, ERP, Login("ninguem", "")):
        assert errar(casa, quem, TOLERADAS + 2) == ["102"] * TOLERADAS + ["103"] * 2
