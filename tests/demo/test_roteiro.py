"""The demonstration as somebody sees it who types its command. It runs once for all of these tests."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import requests
from pypdf import PdfReader

from tests.servidor.processo import LOCAL, RAIZ, porta_livre
from ws.application.autenticar import Credenciais
from ws.bootstrap import montar
from ws.config import Settings
from ws.demo.acessos import ACESSOS, AcessoDemo
from ws.demo.roteiro import demonstrar
from ws.domain.acesso import Recurso

PRAZO = 120


@dataclass(frozen=True)
class Passeio:
    """What a run printed, and where it left its things."""

    pasta: Path
    porta: int
    estado: int
    dito: str


@pytest.fixture(scope="module")
def passeio(tmp_path_factory: pytest.TempPathFactory) -> Passeio:
    pasta, porta = tmp_path_factory.mktemp("demo"), porta_livre()
    feito = subprocess.run(
        [sys.executable, "-m", "ws.cli", "demo", "--once", "--pasta", str(pasta), "--port", str(porta)],
        cwd=RAIZ,
        capture_output=True,
        text=True,
        timeout=PRAZO,
        check=False,
    )
    return Passeio(pasta, porta, feito.returncode, feito.stdout + feito.stderr)


def test_it_ends_well(passeio: Passeio) -> None:
    assert passeio.estado == 0, passeio.dito


@pytest.mark.parametrize(
    "operacao", ["ConsultarBoletos", "EmitirBoleto", "EnviarBoletoEmail", "AnaliseFinanceira"]
)
def test_each_operation_is_shown_at_work(passeio: Passeio, operacao: str) -> None:
    _, _, resto = passeio.dito.partition(f"\n{operacao}: ")
    comando, resultado = resto.splitlines()[1:3]
    assert " -m client_samples." in comando
    assert "000 - Operação realizada com sucesso." in resto[: resto.index("Ambiente HOMOLOGACAO")], resultado


def test_the_paper_is_where_it_says(passeio: Passeio) -> None:
    [pdf] = (passeio.pasta / "pdf").glob("*.pdf")
    assert str(pdf) in passeio.dito
    assert len(PdfReader(pdf).pages) == 2


def test_the_captured_letters_are_where_it_says(passeio: Passeio) -> None:
    cartas = sorted((passeio.pasta / "emails").glob("*.eml"))
    assert len(cartas) == 2
    for carta in cartas:
        assert str(carta) in passeio.dito
        assert any(
            parte.get_content_type() == "application/pdf"
            for parte in message_from_bytes(carta.read_bytes()).walk()
        )


def test_nothing_is_left_running(passeio: Passeio) -> None:
    with pytest.raises(requests.ConnectionError):
        requests.get(f"http://{LOCAL}:{passeio.porta}/saude", timeout=5)


def test_everything_it_made_is_in_its_folder(passeio: Passeio) -> None:
    feitos = {arquivo.name.partition("-")[0] for arquivo in passeio.pasta.iterdir()}
    assert feitos <= {"central.db", "dados", "emails", "pdf", "servidor.log"}


@pytest.mark.parametrize("acesso", ACESSOS, ids=lambda acesso: str(acesso.login))
def test_every_account_it_tells_of_is_let_in_to_everything(passeio: Passeio, acesso: AcessoDemo) -> None:
    aplicacao = montar(Settings(database_url=f"sqlite:///{passeio.pasta / 'central.db'}"))
    feito = aplicacao.casos_de_uso.autenticar(Credenciais(acesso.login, acesso.senha, LOCAL))
    aplicacao.engine.dispose()
    assert (feito.clientes, feito.recursos) == (acesso.clientes, frozenset(Recurso))


@contextmanager
def ocupada() -> Iterator[int]:
    """A port on which somebody else answers."""
    with HTTPServer((LOCAL, 0), BaseHTTPRequestHandler) as outro:
        thread = threading.Thread(target=outro.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield outro.server_port
        finally:
            outro.shutdown()
            thread.join()


def test_a_port_that_is_taken_is_told_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ocupada() as porta:
        assert demonstrar(tmp_path / "demo", porta, ate_o_fim=False) == 1
    assert f"A porta {porta} já está em uso." in capsys.readouterr().out
    assert not (tmp_path / "demo").exists()
