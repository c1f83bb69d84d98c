"""How the demonstration ends: what went wrong is said, and the server never outlives it.

A rehearsal: the server and the sample clients only do what a test tells them. The clients are found as the
real ones are, by ``python -m client_samples.X`` from the working folder.
"""

import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from threading import Timer

import pytest

from tests.servidor.processo import porta_livre
from ws.config import ambiente_do_processo
from ws.demo import encenacao, servidor
from ws.demo.lugar import Demonstracao, console, daqui
from ws.demo.servidor import parar_por_sinal

SERVIDOR = """
import os, threading
from http.server import BaseHTTPRequestHandler, HTTPServer

class Pronto(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        if self.path == "/morra":
            threading.Timer(float(os.environ["MORRE_EM"]), os._exit, (3,)).start()

HTTPServer(("127.0.0.1", int(os.environ["CENTRAL_PORT"])), Pronto).serve_forever()
"""
CARTA = "open(f'demo/emails/{email}.eml', 'w').write(f'To: {email}\\n\\n')"
CLIENTES = {
    "consultar_boletos": "print('T1\\nT2')",
    "emitir_boleto": "",
    "enviar_boleto_email": f"import sys\nfor email in sys.argv[-1], sys.argv[-3]: {CARTA}",
    "analise_financeira": "",
}
MATA = "import sys, urllib.request as u; u.urlopen(sys.argv[2] + '/morra')"
"""A client that ends the server. Its second word is the address."""
TEIMOSO = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n{SERVIDOR}"
"""A server that is deaf to SIGTERM."""
DE_OUTRO = """
import os, signal
filho = os.fork()
if filho:
    os.waitpid(filho, 0)
os._exit = lambda _: os.kill(os.getppid(), signal.SIGKILL)
"""
"""Put before the server: another process serves, which outlives the first."""
LENTO = f"import os, signal, time; signal.signal(signal.SIGTERM, lambda *_: os._exit(time.sleep(0.6) or 0))\n{SERVIDOR}"
"""One that takes its time to stop."""


@dataclass(frozen=True)
class Ensaio:
    """The working folder of a rehearsal, and a free port."""

    onde: Path
    porta: int

    @property
    def demo(self) -> Demonstracao:
        """Its demonstration."""
        return Demonstracao(self.onde / "demo", self.porta)

    def cliente(self, programa: str, faz: str) -> None:
        """Let a client do something else."""
        (self.onde / "client_samples" / f"{programa}.py").write_text(faz, "utf-8")

    def encenar(self, *, ate_o_fim: bool) -> int:
        """All of it; the status."""
        return encenacao.encenar(Path("demo"), self.porta, ate_o_fim=ate_o_fim)


@pytest.fixture
def ensaio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ensaio:
    """One in which everything goes well."""
    feito = Ensaio(tmp_path, porta_livre())
    (tmp_path / "client_samples").mkdir()
    feito.cliente("__init__", "")
    (tmp_path / "demo" / "emails").mkdir(parents=True)
    for programa, faz in CLIENTES.items():
        feito.cliente(programa, faz)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MORRE_EM", "0")
    monkeypatch.setattr(encenacao, "preparar", lambda _: "segredo-do-integrador")
    monkeypatch.setattr(servidor, "COMANDO", (sys.executable, "-c", SERVIDOR))
    return feito


def test_once_ends_after_the_clients(ensaio: Ensaio, capsys: pytest.CaptureFixture[str]) -> None:
    assert ensaio.encenar(ate_o_fim=False) == 0
    dito = capsys.readouterr().out
    assert "O que ficou em disco" in dito
    assert "Para continuar" not in dito


@pytest.mark.parametrize("ate_o_fim", [True, False])
def test_a_client_that_fails_is_told_and_nothing_goes_on(
    ensaio: Ensaio, capsys: pytest.CaptureFixture[str], *, ate_o_fim: bool
) -> None:
    ensaio.cliente("analise_financeira", "raise SystemExit('Falha 110')")
    assert ensaio.encenar(ate_o_fim=ate_o_fim) == 1
    dito = capsys.readouterr().out
    assert "Falha 110" in dito
    assert "Não deu certo: AnaliseFinanceira: " in dito
    assert dito.endswith("Veja demo/servidor.log\n")
    assert "Para continuar" not in dito


@pytest.mark.parametrize(
    "alheio", ["central.db", "emails/de-alguem.eml", "pdf/de-alguem.pdf", "dados/boletos.csv"]
)
def test_a_folder_with_what_is_not_its_own_is_left_alone(
    ensaio: Ensaio, capsys: pytest.CaptureFixture[str], alheio: str
) -> None:
    arquivo = ensaio.demo.pasta / alheio
    arquivo.parent.mkdir(exist_ok=True)
    arquivo.write_text("de alguém", "utf-8")
    assert ensaio.encenar(ate_o_fim=False) == 1
    assert capsys.readouterr().out == (
        "A pasta demo tem arquivos que não são de uma demonstração e se perderiam. Escolha outra com --pasta.\n"
    )
    assert arquivo.read_text("utf-8") == "de alguém"
    assert not ensaio.demo.registro.exists()


def test_what_an_earlier_demonstration_left_is_taken_away(ensaio: Ensaio) -> None:
    assert ensaio.encenar(ate_o_fim=False) == 0
    velha = ensaio.demo.emails / "velha.eml"
    velha.write_text("To: x\n\n", "utf-8")
    assert ensaio.encenar(ate_o_fim=False) == 0
    assert not velha.exists()


def test_the_environments_settings_do_not_reach_it(ensaio: Ensaio, monkeypatch: pytest.MonkeyPatch) -> None:
    for nome, valor in {"HOST": "192.0.2.1", "SERVE_SENDS_MAIL": "false", "PORTAL": "false"}.items():
        monkeypatch.setenv(f"CENTRAL_{nome}", valor)
    ambiente = ambiente_do_processo(ensaio.demo.ajustes)
    assert [ambiente[f"CENTRAL_{nome}"] for nome in ("HOST", "SERVE_SENDS_MAIL", "PORTAL")] == [
        "127.0.0.1",
        "true",
        "true",
    ]


def test_a_letter_that_did_not_come_out_is_missed(ensaio: Ensaio, capsys: pytest.CaptureFixture[str]) -> None:
    ensaio.cliente("enviar_boleto_email", f"import sys\nemail = sys.argv[-1]; {CARTA}")
    assert ensaio.encenar(ate_o_fim=False) == 1
    faltam = capsys.readouterr().out.splitlines()[-1]
    assert faltam == (
        "Não chegou a demo/emails o e-mail para compras@cliente.exemplo.com.br. Veja demo/servidor.log"
    )


def test_a_server_that_dies_in_the_tour_ends_it(ensaio: Ensaio, capsys: pytest.CaptureFixture[str]) -> None:
    ensaio.cliente("emitir_boleto", f"{MATA}\nimport time; time.sleep(0.3)")
    assert ensaio.encenar(ate_o_fim=True) == 1
    dito = capsys.readouterr().out
    assert "O servidor parou sozinho. Veja demo/servidor.log" in dito
    assert "EnviarBoletoEmail" not in dito


def test_what_a_server_that_dies_leaves_behind_gives_the_port_back(
    ensaio: Ensaio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servidor, "COMANDO", (sys.executable, "-c", DE_OUTRO + SERVIDOR))
    ensaio.cliente("analise_financeira", MATA)
    assert ensaio.encenar(ate_o_fim=True) == 1
    assert not servidor.em_uso(ensaio.demo)


def test_a_server_that_dies_afterwards_ends_the_demonstration(
    ensaio: Ensaio, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MORRE_EM", "0.5")
    ensaio.cliente("analise_financeira", MATA)
    assert ensaio.encenar(ate_o_fim=True) == 1
    dito = capsys.readouterr().out
    assert dito.endswith("Ctrl+C termina.\nO servidor parou sozinho. Veja demo/servidor.log\n")


def test_a_server_that_does_not_come_up_is_told(ensaio: Ensaio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servidor, "COMANDO", (sys.executable, "-c", "raise SystemExit(3)"))
    with pytest.raises(SystemExit, match=r"^O servidor não subiu; o motivo está em demo/servidor\.log\.$"):
        ensaio.encenar(ate_o_fim=False)


def interrompida(demo: Demonstracao, sinal: signal.Signals, *, de_novo: float | None = None) -> Popen[bytes]:
    """The server of a demonstration that a signal ended, and another so many seconds later."""
    vistos = []

    def demonstrar() -> None:
        with parar_por_sinal(), servidor.servidor(demo) as processo:
            vistos.append(processo)
            if de_novo is not None:
                Timer(de_novo, signal.raise_signal, (sinal,)).start()
            signal.raise_signal(sinal)

    with pytest.raises(KeyboardInterrupt):
        demonstrar()
    [processo] = vistos
    return processo


@pytest.mark.parametrize("sinal", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_signal_takes_the_server_along(ensaio: Ensaio, sinal: signal.Signals) -> None:
    antes = signal.SIG_DFL
    de_fora = signal.signal(sinal, antes)  # whoever runs the tests may have had it ignored
    try:
        assert interrompida(ensaio.demo, sinal).returncode == -signal.SIGTERM
        assert signal.getsignal(sinal) is antes
    finally:
        signal.signal(sinal, de_fora)


def test_impatience_does_not_keep_the_server_alive(ensaio: Ensaio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servidor, "COMANDO", (sys.executable, "-c", LENTO))
    processo = interrompida(ensaio.demo, signal.SIGTERM, de_novo=0.2)
    try:
        assert processo.returncode == 0
    finally:
        processo.kill()


def test_a_signal_that_was_to_be_ignored_stays_so() -> None:
    antes = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with parar_por_sinal():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, antes)


def test_a_server_that_will_not_stop_is_ended(ensaio: Ensaio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servidor, "COMANDO", (sys.executable, "-c", TEIMOSO))
    with servidor.servidor(ensaio.demo) as processo:
        monkeypatch.setattr(servidor, "ESPERA", 0.1)
    assert processo.returncode == -signal.SIGKILL


def test_what_takes_its_time_says_what_it_is_about(
    ensaio: Ensaio, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(console, "is_interactive", True)
    assert ensaio.encenar(ate_o_fim=False) == 0
    dito = capsys.readouterr().out
    for espera in (
        "Subindo o servidor...",
        "Chamando o serviço...",
        "Procurando boletos",
        "até o e-mail sair...",
    ):
        assert espera in dito


def test_a_path_below_the_working_folder_is_told_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert daqui(tmp_path / "demo" / "pdf") == Path("demo/pdf")
    assert daqui(Path("/outro/lugar")) == Path("/outro/lugar")
