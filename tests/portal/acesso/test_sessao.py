"""A session's cookie is safe, ends when it should, and shows nothing to anybody without one."""

from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest
from flask import Flask
from sqlalchemy import update

from tests.fakes.clock import Clock
from tests.mundo.acessos import SENHA
from tests.portal.cena import aplicacao
from tests.portal.sem_scripts import Navegador
from ws.adapters.db.modelo import acesso
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.quem_pede import Operador

COOKIE = "central_portal"
NOVA = "uma outra senha boa"
Entrar = Callable[..., Navegador]


def esta_dentro(navegador: Navegador) -> bool:
    return navegador.ler("/boletos").caminho.endswith("/boletos")


def cookie(navegador: Navegador, empresa: str = "aurora") -> str:
    guardado = navegador.cliente.get_cookie(COOKIE, path=f"/portal/{empresa}/")
    assert guardado is not None
    return guardado.value


def atributos(portal: Flask) -> set[str]:
    resposta = portal.test_client().get("/portal/aurora/entrar")
    return {parte.strip().partition("=")[0] for parte in resposta.headers["Set-Cookie"].split(";")[1:]}


# --- the cookie


def test_the_cookie_is_of_the_companys_path_and_out_of_scripts_and_other_sites(portal: Flask) -> None:
    posto = portal.test_client().get("/portal/aurora/entrar").headers["Set-Cookie"]
    assert posto.startswith(f"{COOKIE}=")
    assert {"HttpOnly", "Path", "SameSite"} <= atributos(portal)
    assert "Path=/portal/aurora/" in posto
    assert "SameSite=Lax" in posto


def test_only_https_carries_the_cookie_where_people_come_by_https(palco: Path, tmp_path: Path) -> None:
    copia = Path(copy(palco, tmp_path / "cobranca.db"))
    with aplicacao(copia, Clock(), public_url="https://boletos.exemplo.com.br") as segura:
        portal = segura.portal()
        assert isinstance(portal, Flask)
        assert "Secure" in atributos(portal)


def test_it_is_not_marked_secure_where_people_come_by_http(portal: Flask) -> None:
    assert "Secure" not in atributos(portal)


def test_coming_in_changes_the_cookie(portal: Flask) -> None:
    navegador = Navegador(portal, "aurora")
    navegador.ler("/entrar")
    antes = cookie(navegador)
    navegador.entrar("mercado")
    assert cookie(navegador) != antes
    esquecido = Navegador(portal, "aurora")
    esquecido.cliente.set_cookie(COOKIE, antes, path="/portal/aurora/")
    assert not esta_dentro(esquecido)


def test_a_cookie_that_was_tampered_with_opens_nothing(mercado: Navegador) -> None:
    valor = cookie(mercado)
    mercado.cliente.set_cookie(COOKIE, f"e30{valor[3:]}", path="/portal/aurora/")
    assert not esta_dentro(mercado)


def test_a_cookie_signed_with_another_key_opens_nothing(
    mercado: Navegador, palco: Path, tmp_path: Path
) -> None:
    copia = Path(copy(palco, tmp_path / "outra.db"))
    with aplicacao(copia, Clock(), secret_key="y" * 32) as outra:
        navegador = Navegador(outra.portal(), "aurora")
        navegador.cliente.set_cookie(COOKIE, cookie(mercado), path="/portal/aurora/")
        assert not esta_dentro(navegador)


def test_a_cookie_taken_to_another_companys_path_opens_nothing(portal: Flask, mercado: Navegador) -> None:
    navegador = Navegador(portal, "boreal")
    navegador.cliente.set_cookie(COOKIE, cookie(mercado), path="/portal/boreal/")
    assert not esta_dentro(navegador)


def test_the_cookie_holds_no_name_and_no_password(mercado: Navegador) -> None:
    corpo = cookie(mercado).lstrip(".").partition(".")[0]
    lido = urlsafe_b64decode(corpo + "=" * (-len(corpo) % 4))
    assert b"mercado" not in lido
    assert SENHA.encode() not in lido


# --- what ends it


def test_a_disabled_account_is_out_at_once(mercado: Navegador, casa: Aplicacao) -> None:
    assert esta_dentro(mercado)
    with casa.engine.begin() as conexao:
        conexao.execute(update(acesso).where(acesso.c.login == "mercado").values(ativo=False))
    saida = mercado.ler("/boletos")
    assert saida.caminho == "/portal/aurora/entrar"
    assert saida.avisos == ["Sua sessão terminou. Entre de novo para continuar."]


def test_another_password_given_by_the_company_ends_every_session(
    mercado: Navegador, casa: Aplicacao
) -> None:
    casa.gestao.redefinir_senha(Operador("cli"), "mercado", NOVA)
    assert not esta_dentro(mercado)


def test_a_changed_password_ends_the_other_sessions_and_not_this_one(
    mercado: Navegador, entrar: Entrar
) -> None:
    outro = entrar("mercado")
    feito = mercado.enviar(mercado.ler("/conta"), "trocar-senha", atual=SENHA, nova=NOVA, repetida=NOVA)
    assert feito.avisos == ["Senha trocada. Em outros aparelhos será preciso entrar de novo."]
    assert esta_dentro(mercado)
    assert not esta_dentro(outro)


def test_leaving_everywhere_ends_every_session(mercado: Navegador, entrar: Entrar) -> None:
    outro = entrar("mercado")
    saida = mercado.enviar(mercado.ler("/conta"), "sair-de-todos")
    assert saida.avisos == ["Você saiu de todos os aparelhos."]
    assert not esta_dentro(mercado)
    assert not esta_dentro(outro)


def test_a_session_lasts_twelve_hours(mercado: Navegador, clock: Clock) -> None:
    clock.avancar(timedelta(hours=11, minutes=59))
    assert esta_dentro(mercado)
    clock.avancar(timedelta(minutes=1))
    assert not esta_dentro(mercado)


@pytest.mark.parametrize("pagina", ["/boletos", "/analise", "/conta", "/boletos/email?id=HOJE"])
def test_nobody_sees_a_page_of_somebody_without_a_session(portal: Flask, pagina: str) -> None:
    assert Navegador(portal, "aurora").ler(pagina).caminho == "/portal/aurora/entrar"
