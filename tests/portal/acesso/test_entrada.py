"""People sign in by login or document, are refused in one sentence, and stay within their company."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from tests.fakes.clock import Clock
from tests.mundo.acessos import SENHA
from tests.mundo.aurora import CPF, FILIAL, MATRIZ
from tests.portal.sem_scripts import Navegador, Pagina
from ws.adapters.db.modelo import acesso, auditoria
from ws.bootstrap.aplicacao import Aplicacao

Visitante = Callable[..., Navegador]


def tentar(navegador: Navegador, usuario: str, senha: str = SENHA, **mais: str) -> Pagina:
    return navegador.enviar(navegador.ler("/entrar"), "entrar", usuario=usuario, senha=senha, **mais)


def campo(pagina: Pagina, nome: str) -> str:
    (valor,) = pagina.arvore.xpath(f'//input[@name="{nome}"]/@value')
    return str(valor)


# --- who comes in


def test_the_companys_address_leads_to_the_login(visitante: Visitante) -> None:
    assert visitante().ler("/").caminho == "/portal/aurora/entrar"


@pytest.mark.parametrize("usuario", ["mercado", "MERCADO", "  mercado "])
def test_a_login_opens_the_boletos_however_it_is_written(visitante: Visitante, usuario: str) -> None:
    assert tentar(visitante(), usuario).caminho == "/portal/aurora/boletos"


@pytest.mark.parametrize("cpf", [CPF, "529.982.247-25"])
def test_a_cpf_opens_the_boletos(visitante: Visitante, cpf: str) -> None:
    assert "Você não tem boletos em aberto." in tentar(visitante(), cpf).texto


def test_a_cnpj_opens_the_boletos(visitante: Visitante) -> None:
    assert tentar(visitante(), MATRIZ).caminho == "/portal/aurora/boletos"


def test_who_is_signed_in_is_led_on_from_the_login(mercado: Navegador) -> None:
    assert mercado.ler("/entrar").caminho == "/portal/aurora/boletos"


def test_an_unknown_company_is_not_found(visitante: Visitante) -> None:
    pagina = visitante("ninguem").ler("/entrar")
    assert pagina.status == 404
    assert "Página não encontrada" in pagina.texto


# --- who does not


@pytest.mark.parametrize(
    ("usuario", "senha"),
    [
        ("mercado", "outra senha qualquer"),
        ("nao-existe", SENHA),
        ("erp", SENHA),
        ("boreal.grupo", SENHA),
        (FILIAL, SENHA),
    ],
    ids=["wrong password", "unknown", "integrator", "another company's", "a CNPJ that several accounts have"],
)
def test_every_refusal_is_the_same(visitante: Visitante, usuario: str, senha: str) -> None:
    pagina = tentar(visitante(), usuario, senha)
    assert pagina.status == 403
    assert pagina.avisos == ["Login ou senha não conferem. Confira os dois e tente de novo."]


def test_what_was_typed_stays_but_for_the_password(visitante: Visitante) -> None:
    pagina = tentar(visitante(), "meu.login", "segredo que errei")
    assert campo(pagina, "usuario") == "meu.login"
    assert "segredo que errei" not in pagina.resposta.text


def test_a_field_left_empty_is_asked_for(visitante: Visitante) -> None:
    pagina = tentar(visitante(), "mercado", "")
    assert (pagina.status, pagina.avisos) == (400, ["Preencha o login e a senha."])


def test_too_many_failures_wait_and_say_how_long(visitante: Visitante, clock: Clock) -> None:
    navegador = visitante()
    for _ in range(5):
        tentar(navegador, "mercado", "errada")
    pagina = tentar(navegador, "mercado")
    assert pagina.avisos == ["Houve muitas tentativas com a senha errada. Espere 2 minutos e tente de novo."]
    clock.avancar(timedelta(minutes=2))
    assert tentar(navegador, "mercado").caminho == "/portal/aurora/boletos"


def test_a_disabled_account_is_told_so_once_the_password_is_right(
    visitante: Visitante, casa: Aplicacao
) -> None:
    with casa.engine.begin() as conexao:
        conexao.execute(update(acesso).values(ativo=False))
    assert "desativado pela empresa" in tentar(visitante(), "mercado").avisos[0]
    assert "não conferem" in tentar(visitante(), "mercado", "errada").avisos[0]


def test_refusals_and_successes_are_audited_with_the_callers_address(
    visitante: Visitante, casa: Aplicacao
) -> None:
    tentar(visitante(), "mercado", "errada")
    tentar(visitante(), "mercado")
    with casa.engine.connect() as conexao:
        linhas = conexao.execute(select(auditoria.c.codigo, auditoria.c.origem)).all()
    assert sorted(tuple(linha) for linha in linhas) == [("000", "127.0.0.1"), ("102", "127.0.0.1")]


# --- where one comes to


def test_who_followed_a_link_comes_to_its_page_after_the_login(visitante: Visitante) -> None:
    navegador = visitante()
    entrada = navegador.ler("/analise?periodo=ano")
    assert entrada.caminho == "/portal/aurora/entrar"
    chegada = navegador.enviar(entrada, "entrar", usuario="mercado", senha=SENHA)
    assert chegada.caminho == "/portal/aurora/analise"
    assert chegada.resposta.request.query_string == b"periodo=ano"


@pytest.mark.parametrize(
    "volta",
    [
        "https://exemplo.com.br/",
        "//exemplo.com.br/portal/aurora/",
        "/portal/boreal/boletos",
        "/portal/aurora//exemplo.com.br",
        "/portal/aurora/\\exemplo.com.br",
        "javascript:alert(1)",
        "/portal/aurora/conta\r\nSet-Cookie: a=b",
        "/portal/aurora/conta\n",
        "/portal/aurora/conta\x00",
        "/portal/aurora/conta\u2028",
    ],
)
def test_no_link_leads_out_of_the_companys_pages(visitante: Visitante, volta: str) -> None:
    assert tentar(visitante(), "mercado", volta=volta).caminho == "/portal/aurora/boletos"


# --- leaving


def test_who_leaves_is_out_and_told_so(mercado: Navegador) -> None:
    boletos = mercado.ler("/boletos")
    (forma,) = boletos.arvore.xpath('//form[@action="/portal/aurora/sair"]')
    saida = mercado.cliente.post(
        "/portal/aurora/sair", data={"csrf": forma.xpath(".//input/@value")[0]}, follow_redirects=True
    )
    assert "Você saiu. Até a próxima!" in saida.text
    assert mercado.ler("/boletos").caminho == "/portal/aurora/entrar"


def test_a_session_at_one_company_is_none_at_another(mercado: Navegador) -> None:
    assert mercado.ler("/boletos").status == 200
    resposta = mercado.cliente.get("/portal/boreal/boletos", follow_redirects=True)
    assert resposta.request.path == "/portal/boreal/entrar"
    assert mercado.ler("/boletos").caminho == "/portal/aurora/boletos"
