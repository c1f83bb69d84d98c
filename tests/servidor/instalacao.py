"""A real server for the tests: its own process, its own database, data imported, accounts made.

One for each worker of the test run, started by the first test that asks.
"""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import requests

from tests.mundo.destinos.pasta import escrever
from tests.servidor.dados import FILIAL, LOJA, NINGUEM, VIZINHO, Dados, dados
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso

if TYPE_CHECKING:
    from ws.application.casos_de_uso import GestaoDeAcessos
from ws.domain.acessos.quem_pede import Operador

SERVICO = "/ws/v1/Integracao_Web_Services"
FUSO = ZoneInfo("America/Sao_Paulo")
ESPERA = 30.0
"""Seconds for the server to come up, and for it to stop."""
EMPRESA, QUEM = "aurora", "teste"
REGISTRO = "servidor.log"


@dataclass(frozen=True, slots=True)
class Login:
    """An account of the installation."""

    usuario: str
    senha: str


@dataclass(frozen=True, slots=True)
class Logins:
    """Who may call."""

    cliente: Login
    """A group: head office and a branch."""
    vizinho: Login
    """A customer with one boleto, to whom the financial analysis is not released."""
    desativado: Login
    integrador: Login


@dataclass(frozen=True, slots=True)
class Servidor:
    """Where it is, who may call it, and what it has."""

    url: str
    pasta: Path
    dados: Dados
    logins: Logins

    @property
    def endereco(self) -> str:
        """Where the operations are."""
        return self.url + SERVICO

    def chamadas(self) -> list[dict[str, Any]]:
        """What the server's log tells of each call so far."""
        linhas = (self.pasta / REGISTRO).read_text("utf-8").splitlines()
        registros = [json.loads(linha) for linha in linhas if linha.startswith("{")]
        return [registro for registro in registros if registro["event"] == "chamada_soap"]


@pytest.fixture(scope="session")
def servidor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servidor]:
    """The running server."""
    with servindo(tmp_path_factory.mktemp("servidor")) as no_ar:
        yield no_ar


@contextmanager
def servindo(pasta: Path) -> Iterator[Servidor]:
    """Data, import, accounts, and the server up until the block ends."""
    from ws.config import ambiente_do_processo  # every test loads this module: only these need so much

    porta = _porta_livre()
    ajustes = {
        "database_url": f"sqlite:///{pasta / 'central.db'}",
        "mail_capture_dir": str(pasta / "emails"),
        "public_url": f"http://127.0.0.1:{porta}",
        "port": str(porta),
        "host": "127.0.0.1",
        "log_format": "json",
        "mail_daily_per_boleto": "1000",
        "mail_daily_per_customer": "1000",
    }
    tudo = dados(datetime.now(FUSO).date())
    escrever(pasta / "dados", tudo.banco)
    servidor = Servidor(ajustes["public_url"], pasta, tudo, _preparar(ajustes, pasta / "dados"))
    with (pasta / REGISTRO).open("wb") as log:
        processo = subprocess.Popen(
            [sys.executable, "-m", "ws.cli", "serve"],
            env=ambiente_do_processo(ajustes),
            stdout=log,
            stderr=log,
        )
        try:
            _aguardar(servidor, processo)
            yield servidor
        finally:
            processo.terminate()
            processo.wait(ESPERA)


def _preparar(ajustes: dict[str, str], pasta: Path) -> Logins:
    from ws.bootstrap.aplicacao import montar
    from ws.config import Settings
    from ws.intake.pasta import LeitorCsv

    aplicacao = montar(Settings.model_validate(ajustes))
    aplicacao.preparar_banco()
    importacao = aplicacao.importar(LeitorCsv(pasta), quem=QUEM)
    assert not importacao.problemas, importacao.problemas
    logins = _acessos(aplicacao.gestao)
    aplicacao.engine.dispose()
    return logins


def _acessos(gerir: "GestaoDeAcessos") -> Logins:
    from ws.domain.acessos.quem_pede import Operador

    por = Operador(QUEM)

    def cliente(login: str, *codigos: str) -> Login:
        feita = gerir.criar_cliente(por, EMPRESA, login, codigos)
        return Login(feita.login, feita.senha)

    for tipo, recurso in product(COM_RECURSOS, Recurso):
        gerir.liberar_padroes(por, EMPRESA, {(tipo, recurso): True})
    logins = Logins(
        cliente=cliente("grupo", LOJA, FILIAL),
        vizinho=cliente("vizinho", VIZINHO),
        desativado=cliente("desativado", NINGUEM),
        integrador=_integrador(gerir, por),
    )
    gerir.liberar_recursos(por, logins.vizinho.usuario, {Recurso.ANALISAR: False})
    gerir.desativar_acesso(por, logins.desativado.usuario)
    return logins


def _integrador(gerir: "GestaoDeAcessos", por: "Operador") -> Login:
    feita = gerir.criar_integrador(por, EMPRESA, "integrador")
    return Login(feita.login, feita.senha)


def _aguardar(servidor: Servidor, processo: subprocess.Popen[bytes]) -> None:
    limite = time.monotonic() + ESPERA
    while time.monotonic() < limite and processo.poll() is None:
        try:
            if requests.get(f"{servidor.url}/pronto", timeout=1).ok:
                return
        except requests.RequestException:
            time.sleep(0.1)
    pytest.fail((servidor.pasta / REGISTRO).read_text("utf-8"))


def _porta_livre() -> int:
    with socket.socket() as sonda:
        sonda.bind(("127.0.0.1", 0))
        porta: int = sonda.getsockname()[1]
        return porta
