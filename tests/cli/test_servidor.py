"""What ``serve`` and ``worker`` say when they start."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.mundo.cadastro import uma_empresa
from tests.servidor.processo import ESPERA, Processo, no_ar, porta_livre
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.cli.comandos import app
from ws.config import Settings, ambiente_do_processo
from ws.desfechos.catalogo.operacao import CodigoDaOperacao

COMANDOS = [["serve", "--port", "1"], ["worker"]]
PRONTO = b"GET /pronto HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
PROC = Path("/proc")


@pytest.fixture
def aplicacao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Aplicacao]:
    """An empty installation, the one that the commands use; none of them goes on once it has spoken."""
    url = f"sqlite:///{tmp_path / 'central.db'}"
    monkeypatch.setenv("CENTRAL_DATABASE_URL", url)
    # without one, serve would make it, in the environment of every other test
    monkeypatch.setenv("CENTRAL_SECRET_KEY", "x" * 32)
    monkeypatch.setattr("ws.cli.servidor.endereco_de_escuta", lambda host, _: host)
    monkeypatch.setattr("ws.cli.servidor.Granian.serve", lambda _: None)
    monkeypatch.setattr("ws.cli.servidor.signal.signal", lambda *_: None)
    monkeypatch.setattr("ws.adapters.mail.trabalhador.Trabalhador.trabalhar", lambda _: None)
    aplicacao = montar(Settings(database_url=url))
    aplicacao.preparar_banco()
    yield aplicacao
    aplicacao.engine.dispose()


@pytest.mark.usefixtures("aplicacao")
@pytest.mark.parametrize("palavras", COMANDOS, ids=" ".join)
def test_an_installation_without_a_company_is_told_how_to_go_on(palavras: list[str]) -> None:
    dito = CliRunner().invoke(app, palavras)
    assert dito.exit_code == 0
    assert dito.stdout.splitlines()[-1] == CodigoDaOperacao.SEM_EMPRESA.mensagem


@pytest.mark.parametrize("palavras", COMANDOS, ids=" ".join)
def test_nothing_is_said_of_companies_where_there_is_one(aplicacao: Aplicacao, palavras: list[str]) -> None:
    with SqlUnitsOfWork(aplicacao.engine).escrita() as uow:
        uow.acervo.gravar_empresa(uma_empresa(id=0))
        uow.commit()
    dito = CliRunner().invoke(app, palavras)
    assert dito.exit_code == 0
    assert CodigoDaOperacao.SEM_EMPRESA.mensagem not in dito.stdout


def test_it_serves_without_a_company(tmp_path: Path) -> None:
    porta = porta_livre()
    ambiente = ambiente_do_processo(
        {"database_url": f"sqlite:///{tmp_path / 'central.db'}", "port": str(porta)}
    )
    with no_ar("ws.cli", "serve", porta=porta, registro=tmp_path / "log", ambiente=ambiente) as servidor:
        assert CodigoDaOperacao.SEM_EMPRESA.mensagem in servidor.diario


@pytest.mark.skipif(not PROC.exists(), reason="needs Linux: it looks for the processes in /proc")
def test_a_process_that_dies_among_several_is_replaced_and_the_others_go_on(tmp_path: Path) -> None:
    porta = porta_livre()
    ambiente = ambiente_do_processo(
        {"database_url": f"sqlite:///{tmp_path / 'central.db'}", "port": str(porta)}
    )
    comando = ("serve", "--workers", "2")
    with no_ar("ws.cli", *comando, porta=porta, registro=tmp_path / "log", ambiente=ambiente) as servidor:
        antes = esperar_dois(servidor)
        assert {_comando(pid) for pid in antes} == {_comando(servidor.processo.pid)}, "forks share its memory"
        morto = min(antes)
        os.kill(morto, signal.SIGKILL)
        assert esperar_dois(servidor, morto) > antes - {morto}
        assert {servidor.falar(PRONTO)[:12] for _ in range(20)} == {b"HTTP/1.1 200"}
        servidor.parar()


def esperar_dois(servidor: Processo, morto: int = 0) -> set[int]:
    """The two processes that serve, once both do, which their threads tell: one that starts has a single one."""
    limite = time.monotonic() + ESPERA
    while time.monotonic() < limite:
        pid = servidor.processo.pid
        filhos = set(map(int, (PROC / f"{pid}/task/{pid}/children").read_text().split()))
        if len(filhos) == 2 and morto not in filhos and all(len(_threads(filho)) >= 5 for filho in filhos):
            return filhos
        time.sleep(0.05)
    raise TimeoutError(servidor.diario)


def _comando(pid: int) -> bytes:
    return (PROC / f"{pid}/cmdline").read_bytes()


def _threads(pid: int) -> list[Path]:
    return list((PROC / f"{pid}/task").iterdir())
