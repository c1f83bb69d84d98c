"""The demonstration as somebody sees it who types its command. It runs once for all of these tests."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import takewhile
from pathlib import Path

import pytest
import requests
from pypdf import PdfReader

from tests.servidor.processo import LOCAL, RAIZ, porta_livre
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.bootstrap.aplicacao import montar
from ws.config import Settings
from ws.demo.acessos import ACESSOS, AcessoDemo
from ws.demo.roteiro import demonstrar
from ws.domain.acessos.acesso import Recurso

NO_AR = "Ctrl+C termina."
"""The last thing it says before it only serves."""


@dataclass(frozen=True)
class Passeio:
    """What a run printed until it was only serving, and afterwards; where it left its things, and how it ended."""

    onde: Path
    porta: int
    dito: str
    servia: bool
    despedida: str
    estado: int

    @property
    def pasta(self) -> Path:
        """The demonstration's own folder, unless it is told another."""
        return self.onde / "demo"


@pytest.fixture(scope="module")
def passeio(tmp_path_factory: pytest.TempPathFactory) -> Passeio:
    """A run as somebody sees it who types its command, and who ends it with SIGTERM."""
    onde, porta = tmp_path_factory.mktemp("demo"), porta_livre()
    processo = subprocess.Popen(
        [sys.executable, "-m", "ws.cli", "demo", "--port", str(porta)],
        cwd=onde,
        env=os.environ | {"PYTHONPATH": str(RAIZ)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert processo.stdout is not None
    dito = "".join(takewhile(lambda linha: linha.strip() != NO_AR, processo.stdout))
    servia = _responde(porta)
    processo.terminate()
    despedida, _ = processo.communicate()
    return Passeio(onde, porta, dito, servia, despedida, processo.returncode)


def _responde(porta: int) -> bool:
    try:
        return requests.get(f"http://{LOCAL}:{porta}/pronto", timeout=5).ok
    except requests.ConnectionError:
        return False


def test_it_serves_until_it_is_told_to_stop_and_ends_well(passeio: Passeio) -> None:
    assert passeio.servia, passeio.dito
    assert passeio.despedida == "Encerrando.\n"
    assert passeio.estado == 0


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
    assert f"PDF: demo/pdf/{pdf.name}\n" in passeio.dito
    assert len(PdfReader(pdf).pages) == 2


def test_the_captured_letters_are_where_it_says(passeio: Passeio) -> None:
    cartas = sorted((passeio.pasta / "emails").glob("*.eml"))
    assert len(cartas) == 2
    for carta in cartas:
        assert f"E-mail capturado: demo/emails/{carta.name}\n" in passeio.dito
        assert any(
            parte.get_content_type() == "application/pdf"
            for parte in message_from_bytes(carta.read_bytes()).walk()
        )


def test_nothing_is_left_running(passeio: Passeio) -> None:
    assert not _responde(passeio.porta)


def test_everything_it_made_is_in_its_folder(passeio: Passeio) -> None:
    assert [feito.name for feito in passeio.onde.iterdir()] == ["demo"]
    feitos = {arquivo.name.partition("-")[0] for arquivo in passeio.pasta.iterdir()}
    assert feitos <= {"central.db", "dados", "emails", "pdf", "servidor.log"}


@pytest.mark.parametrize("acesso", ACESSOS, ids=lambda acesso: str(acesso.login))
def test_every_account_it_tells_of_is_let_in_to_everything(passeio: Passeio, acesso: AcessoDemo) -> None:
    aplicacao = montar(Settings(database_url=f"sqlite:///{passeio.pasta / 'central.db'}"))
    feito = aplicacao.casos_de_uso.autenticar(Credenciais(acesso.login, acesso.senha, LOCAL))
    aplicacao.engine.dispose()
    assert (feito.clientes, feito.recursos) == (acesso.clientes, frozenset(Recurso))
    assert re.search(rf"^{acesso.login} +{acesso.senha} ", passeio.dito, re.MULTILINE)


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


def test_the_readme_shows_what_it_prints(passeio: Passeio) -> None:
    transcrito = re.search(r"```\n(Dados em .*?)```", (RAIZ / "README.md").read_text("utf-8"), re.DOTALL)
    assert transcrito is not None
    dito = passeio.dito.replace(sys.executable, ".venv/bin/python").replace(f":{passeio.porta}", ":8000")
    assert _a_primeira_que_falta(transcrito[1].splitlines(), [*dito.splitlines(), NO_AR]) is None
    bytes_do_pdf = [int(re.findall(r"PDF com (\d+) bytes", texto)[0]) for texto in (transcrito[1], dito)]
    assert bytes_do_pdf[0] == pytest.approx(bytes_do_pdf[1], rel=0.1)


DE_CADA_DIA = {
    r"\d{2}/\d{2}/\d{4}( \d{2}:\d{2}:\d{2})?|\b\d{4}-\d{2}(-\d{2})?\b": "DATA",
    r"R\$ [\d.]+,\d{2}": "VALOR",
    r"\b\d+(?= dias)|\b\d{47}\b|(?<=em )[\d.]+(?= s\.)|\d+(?= bytes)": "N",
    r"([─-])\1{2,}": r"\1",
    r" +": " ",
}
"""What the day or the machine makes of a line, and the widths that come of it."""


def _a_primeira_que_falta(transcrito: list[str], dito: list[str]) -> str | None:
    """The first line of a transcript that was not said in its place. A line of ``...`` stands for any lines, and
    within a line for any text."""
    pulando = False
    resto = map(_de_qualquer_dia, dito)
    for linha in transcrito:
        if linha == "...":
            pulando = True
            continue
        padrao = re.compile(re.escape(_de_qualquer_dia(linha)).replace(r"\.\.\.", ".*"))
        serve = (dita for dita in resto if not pulando or padrao.fullmatch(dita))
        if padrao.fullmatch(next(serve, "o fim")) is None:
            return linha
        pulando = False
    return None


def _de_qualquer_dia(linha: str) -> str:
    for padrao, igual in DE_CADA_DIA.items():
        linha = re.sub(padrao, igual, linha)
    return linha
