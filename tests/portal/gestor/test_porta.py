"""The desk is open to managers of the own company only, for every page and every action."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from tests.mundo.acessos import SENHA
from tests.portal.gestor.enderecos import AURORA as DA_AURORA
from tests.portal.gestor.enderecos import DA_EMPRESA, PAGINAS, Acao, acoes
from tests.portal.sem_scripts import Navegador
from ws.adapters.db.modelo import metadata
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.quem_pede import Operador

Visitante = Callable[..., Navegador]
TODAS = (*acoes(DA_AURORA), *DA_EMPRESA)
A_CADA_ACAO = pytest.mark.parametrize("acao", TODAS, ids=lambda acao: acao.endpoint)


def gravado(casa: Aplicacao, *empresas: int) -> dict[str, list[object]]:
    """All rows of these companies, but for who came in."""
    with casa.engine.connect() as conexao:
        return {
            tabela.name: sorted(
                (
                    tuple(map(str, linha))
                    for linha in conexao.execute(select(tabela))
                    if linha._mapping.get("empresa_id", linha._mapping.get("id")) in empresas
                    and linha._mapping.get("acao") != "entrar"
                ),
                key=str,
            )
            for tabela in metadata.sorted_tables
            if tabela.name != "tentativa_acesso"
        }


def test_the_lists_of_these_tests_name_every_action_of_the_desk(casa: Aplicacao) -> None:
    portal = casa.portal()
    assert isinstance(portal, Flask)
    que_mudam = {
        regra.endpoint.removeprefix("gestor.")
        for regra in portal.url_map.iter_rules()
        if regra.endpoint.startswith("gestor.") and "POST" in (regra.methods or ())
    }
    assert que_mudam == {acao.endpoint for acao in TODAS}


def test_the_lists_of_these_tests_name_every_page_of_the_desk(casa: Aplicacao) -> None:
    portal = casa.portal()
    assert isinstance(portal, Flask)
    rotas = portal.url_map.bind("localhost")
    lidas = {
        rotas.match(f"/portal/aurora{pagina.partition('?')[0]}")[0] for pagina in PAGINAS + DA_AURORA.paginas
    }
    assert lidas == {
        regra.endpoint
        for regra in portal.url_map.iter_rules()
        if regra.endpoint.startswith("gestor.") and "GET" in (regra.methods or ())
    }


def test_a_manager_who_signs_in_where_everybody_does_lands_on_the_desk(gestora: Navegador) -> None:
    assert gestora.chegada.caminho == "/portal/aurora/gestor/"
    assert "Gestão de Aurora Materiais Elétricos Ltda" in gestora.chegada.texto


def test_a_manager_who_followed_a_link_is_led_there_after_signing_in(visitante: Visitante) -> None:
    navegador = visitante()
    entrada = navegador.ler("/gestor/auditoria/?login=maria@aurora")
    assert entrada.caminho == "/portal/aurora/entrar"
    chegada = navegador.enviar(entrada, "entrar", usuario="gestora", senha=SENHA)
    assert chegada.caminho == "/portal/aurora/gestor/auditoria/"
    assert chegada.resposta.request.args["login"] == "maria@aurora"


@pytest.mark.parametrize("pagina", PAGINAS + DA_AURORA.paginas)
def test_a_manager_reads_every_page_of_the_own_company(gestora: Navegador, pagina: str) -> None:
    lida = gestora.ler(pagina)
    assert lida.status == 200
    assert lida.caminho.startswith("/portal/aurora/gestor/")


def test_a_customer_finds_nothing_at_the_addresses_of_the_desk(visitante: Visitante) -> None:
    cliente = visitante().entrar("maria@aurora")
    for pagina in PAGINAS + DA_AURORA.paginas:
        lida = cliente.ler(pagina)
        assert (lida.status, "Página não encontrada" in lida.texto) == (404, True), pagina


@A_CADA_ACAO
def test_a_customer_changes_nothing_at_the_desk(visitante: Visitante, casa: Aplicacao, acao: Acao) -> None:
    cliente = visitante().entrar("maria@aurora")
    antes = gravado(casa, 1, 2)
    assert cliente.forjar(acao.caminho, **acao.campos).status == 404
    assert gravado(casa, 1, 2) == antes


def test_nobody_reads_a_page_without_signing_in(visitante: Visitante) -> None:
    navegador = visitante()
    for pagina in PAGINAS + DA_AURORA.paginas:
        assert navegador.ler(pagina).caminho == "/portal/aurora/entrar", pagina


@A_CADA_ACAO
def test_nothing_is_done_without_the_token_of_the_form(
    gestora: Navegador, casa: Aplicacao, acao: Acao
) -> None:
    antes = gravado(casa, 1)
    for token in ({}, {"csrf": "inventado"}):
        resposta = gestora.cliente.post(gestora.raiz + acao.caminho, data={**acao.campos, **token})
        assert resposta.status_code == 400
        assert "nada foi feito" in resposta.text
    assert gravado(casa, 1) == antes


@pytest.mark.parametrize("pagina", PAGINAS + DA_AURORA.paginas[:-1])
def test_every_form_of_a_page_carries_its_token(gestora: Navegador, pagina: str) -> None:
    formularios = gestora.ler(pagina).formularios()
    assert formularios
    assert all(formulario.xpath('.//input[@name="csrf"]/@value') for formulario in formularios)


@pytest.mark.parametrize("pagina", PAGINAS)
def test_a_page_of_one_company_tells_nothing_of_another(gestor_boreal: Navegador, pagina: str) -> None:
    lida = gestor_boreal.ler(pagina)
    assert lida.status == 200
    assert "aurora" not in lida.resposta.text.lower()


@pytest.mark.parametrize("pagina", DA_AURORA.paginas)
def test_what_is_of_another_company_is_not_found(gestor_boreal: Navegador, pagina: str) -> None:
    lida = gestor_boreal.ler(pagina)
    assert lida.status == 404
    assert "maria" not in lida.texto


@pytest.mark.parametrize("acao", acoes(DA_AURORA), ids=lambda acao: acao.endpoint)
def test_what_is_of_another_company_is_not_touched(
    gestor_boreal: Navegador, casa: Aplicacao, acao: Acao
) -> None:
    antes = gravado(casa, 1, 2)
    feito = gestor_boreal.forjar(acao.caminho, **acao.campos)
    assert feito.status == 404 or feito.avisos == ["Esta mensagem não está entre as que falharam."]
    assert gravado(casa, 1, 2) == antes


@pytest.mark.parametrize("acao", TODAS, ids=lambda acao: acao.endpoint)
def test_a_session_of_one_company_opens_nothing_in_another(
    gestor_boreal: Navegador, casa: Aplicacao, acao: Acao
) -> None:
    cookie = gestor_boreal.cliente.get_cookie("central_portal", path="/portal/boreal/")
    assert cookie is not None
    token = gestor_boreal.ler("/gestor/padroes/").formulario("padroes").xpath(".//@value")[0]
    gestor_boreal.cliente.set_cookie("central_portal", cookie.value, path="/portal/aurora/")
    antes = gravado(casa, 1, 2)
    resposta = gestor_boreal.cliente.post(
        f"/portal/aurora{acao.caminho}", data={**acao.campos, "csrf": token}
    )
    assert resposta.location == "/portal/aurora/entrar"
    assert gravado(casa, 1, 2) == antes


def test_the_change_of_one_company_is_not_seen_in_the_rows_of_another(
    gestor_boreal: Navegador, casa: Aplicacao
) -> None:
    antes = gravado(casa, 1), gravado(casa, 2)
    for acao in DA_EMPRESA:
        gestor_boreal.forjar(acao.caminho, **acao.campos)
    depois = gravado(casa, 1), gravado(casa, 2)
    assert depois[0] == antes[0]
    assert depois[1] != antes[1]


def test_a_customer_of_another_company_cannot_be_linked(gestor_boreal: Navegador, casa: Aplicacao) -> None:
    antes = gravado(casa, 2)
    feito = gestor_boreal.forjar("/gestor/acessos/joana@boreal/clientes", cliente="C0050")
    assert feito.status == 400
    assert "Há cliente que não existe nesta empresa" in feito.texto
    assert gravado(casa, 2) == antes


def test_a_manager_that_was_blocked_is_out_at_once(gestora: Navegador, casa: Aplicacao) -> None:
    casa.gestao.desativar_acesso(Operador("outra pessoa"), "gestora")
    assert gestora.ler("/gestor/").caminho == "/portal/aurora/entrar"
