"""The portal beside the services: who answers what, with which settings."""

import os
from io import BytesIO
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from sqlalchemy import select

import ws.bootstrap.aplicacao
from tests.fakes.clock import Clock
from tests.portal.cena import aplicacao
from tests.portal.sem_scripts import Navegador, campos
from ws.adapters.db.modelo import auditoria
from ws.bootstrap.aplicacao import Aplicacao
from ws.config import garantir_chave
from ws.soap.contrato.publicacao import CAMINHO

CHAVE = "CENTRAL_SECRET_KEY"


def pedir(casa: Aplicacao, caminho: str, **mudancas: str) -> tuple[str, bytes]:
    """Status and body of a GET, as a WSGI server asks."""
    recebido: list[Any] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": caminho,
        "QUERY_STRING": "",
        "REMOTE_ADDR": "192.0.2.1",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.version": (1, 0),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **mudancas,
    }
    partes = casa.wsgi()(environ, lambda status, cabecalhos, *_: recebido.extend((status, cabecalhos)))
    return recebido[0], b"".join(partes)


@pytest.mark.parametrize("caminho", ["/portal/aurora/entrar", "/portal/", "/portal"])
def test_what_lies_below_portal_is_the_portals(casa: Aplicacao, caminho: str) -> None:
    assert b"<!doctype html>" in pedir(casa, caminho)[1]


def test_a_redirect_leads_to_the_published_address_whatever_the_host_header_says(casa: Aplicacao) -> None:
    _, corpo = pedir(casa, "/portal/aurora", HTTP_HOST="evil.example")
    assert b"evil.example" not in corpo
    assert casa.settings.public_url.encode() in corpo


@pytest.mark.parametrize("metodo", ["PUT", "DELETE", "TRACE", "INVENTADO"])
def test_a_method_that_no_page_takes_is_told_as_that(casa: Aplicacao, metodo: str) -> None:
    assert pedir(casa, "/portal/aurora/entrar", REQUEST_METHOD=metodo)[0].startswith("405")


@pytest.mark.parametrize("caminho", [CAMINHO, "/saude", "/portalia", "/"])
def test_everything_else_is_the_services(casa: Aplicacao, caminho: str) -> None:
    sem_portal = aplicacao(Path(str(casa.engine.url.database)), Clock(), portal=False)
    assert pedir(casa, caminho) == pedir(sem_portal, caminho)
    sem_portal.engine.dispose()


def test_a_portal_that_is_switched_off_is_not_there(palco: Path, tmp_path: Path) -> None:
    sem_portal = aplicacao(Path(copy(palco, tmp_path / "x.db")), Clock(), portal=False)
    status, corpo = pedir(sem_portal, "/portal/aurora/entrar")
    assert status.startswith("404")
    assert CAMINHO.encode() in corpo


def test_without_flask_the_services_work_alone(casa: Aplicacao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ws.bootstrap.aplicacao, "find_spec", lambda _: None)
    assert pedir(casa, "/portal/aurora/entrar")[0].startswith("404")
    assert pedir(casa, "/saude")[0].startswith("200")


def test_the_callers_address_comes_from_a_trusted_proxy(palco: Path, tmp_path: Path) -> None:
    atras = aplicacao(Path(copy(palco, tmp_path / "x.db")), Clock(), trusted_proxies=["127.0.0.1"])
    navegador = Navegador(atras.portal(), "aurora")
    dados = {**campos(navegador.ler("/entrar").formulario("entrar")), "usuario": "mercado", "senha": "errada"}
    navegador.cliente.post(
        "/portal/aurora/entrar", data=dados, headers={"X-Forwarded-For": "6.6.6.6, 203.0.113.9"}
    )
    with atras.engine.connect() as conexao:
        assert conexao.execute(select(auditoria.c.origem)).scalars().all() == ["203.0.113.9"]
    atras.engine.dispose()


def test_all_processes_of_a_server_get_one_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHAVE, "")  # restored afterwards, whatever happens to it
    garantir_chave()
    primeira = os.environ[CHAVE]
    garantir_chave()
    assert len(primeira) >= 43
    assert os.environ[CHAVE] == primeira


def test_a_key_that_was_configured_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHAVE, "a minha")
    garantir_chave()
    assert os.environ[CHAVE] == "a minha"
