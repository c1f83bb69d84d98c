"""The demonstration's server: a process of its own, as in real life, which ends with the demonstration."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import requests

from ws.config import ambiente_do_processo
from ws.demo.lugar import SERVICO, Demonstracao, console, daqui

ESPERA = 20.0
"""Seconds for the server to come up, and for it to stop."""
COMANDO = (sys.executable, "-m", "ws.cli", "serve")
SINAIS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl+C, ``kill``, and a terminal that was closed."""


@contextmanager
def parar_por_sinal() -> Iterator[None]:
    """Inside, each of the signals is a KeyboardInterrupt, so that what was opened is closed on the way out.

    One is enough: more of them would cut the closing short. Those that this process was started to ignore
    (nohup) stay ignored.
    """

    def interromper(_: int, __: FrameType | None) -> None:
        for sinal in antes:
            signal.signal(sinal, signal.SIG_IGN)
        raise KeyboardInterrupt

    antes = {sinal: acao for sinal in SINAIS if (acao := signal.getsignal(sinal)) != signal.SIG_IGN}
    for sinal in antes:
        signal.signal(sinal, interromper)
    try:
        yield
    finally:
        for sinal, acao in antes.items():
            signal.signal(sinal, acao)


@contextmanager
def servidor(demo: Demonstracao) -> Iterator[subprocess.Popen[bytes]]:
    """The real server, ready to answer."""
    with demo.registro.open("wb") as log:
        processo = subprocess.Popen(  # noqa: S603 - our own server
            COMANDO, env=ambiente_do_processo(demo.ajustes), stdout=log, stderr=log, process_group=0
        )
        try:
            with console.status("Subindo o servidor..."):
                _aguardar(demo, processo)
            console.print(f"Servidor no ar: {demo.url}{SERVICO}\n")
            yield processo
        finally:
            _parar(processo)


def em_uso(demo: Demonstracao) -> bool:
    """Whether somebody answers on its port."""
    try:
        requests.get(demo.url, timeout=1)
    except requests.ConnectionError:
        return False
    except requests.RequestException:
        return True
    return True


def _aguardar(demo: Demonstracao, processo: subprocess.Popen[bytes]) -> None:
    limite = time.monotonic() + ESPERA
    while time.monotonic() < limite and processo.poll() is None:
        try:
            if requests.get(f"{demo.url}/pronto", timeout=1).ok:
                return
        except requests.RequestException:
            time.sleep(0.1)
    raise SystemExit(f"O servidor não subiu; o motivo está em {daqui(demo.registro)}.")


def _parar(processo: subprocess.Popen[bytes]) -> None:
    """End the server, and whatever it left behind: its workers outlive one that was killed, and keep the port."""
    processo.terminate()
    with suppress(subprocess.TimeoutExpired):
        processo.wait(ESPERA)
    with suppress(ProcessLookupError, PermissionError):  # nobody is left; on macOS, nobody but the dead
        os.killpg(processo.pid, signal.SIGKILL)
    processo.wait()
