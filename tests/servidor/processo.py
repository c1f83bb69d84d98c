"""A server as a process of its own, for as long as a block of a test lasts."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

RAIZ = Path(__file__).parent.parent.parent
LOCAL = "127.0.0.1"
ESPERA = 30.0
"""Seconds for it to come up, and for it to stop by itself."""


@dataclass(frozen=True)
class Processo:
    """Where it listens, and what it writes."""

    porta: int
    registro: Path
    processo: subprocess.Popen[bytes]

    @property
    def diario(self) -> str:
        """What it wrote so far."""
        return self.registro.read_text("utf-8")

    def conectar(self, dados: bytes = b"") -> socket.socket:
        """A client that said so much."""
        cliente = socket.create_connection((LOCAL, self.porta), ESPERA)
        cliente.sendall(dados)
        return cliente

    def falar(self, dados: bytes) -> bytes:
        """What the server answers until it closes the connection."""
        with self.conectar(dados) as cliente:
            return ouvir(cliente)

    def matar(self) -> None:
        """Kill -9, with every process that it started."""
        os.killpg(self.processo.pid, signal.SIGKILL)
        self.processo.wait(ESPERA)

    def parar(self) -> float:
        """Ask it to stop, as an operating system does; the seconds until it did so by itself."""
        inicio = time.monotonic()
        self.processo.terminate()
        assert self.processo.wait(ESPERA) == 0, self.diario
        return time.monotonic() - inicio


@contextmanager
def no_ar(
    modulo: str, *argumentos: str, porta: int, registro: Path, ambiente: Mapping[str, str] | None = None
) -> Iterator[Processo]:
    """``python -m modulo ...``, which listens on ``porta``."""
    with registro.open("wb") as log:
        processo = subprocess.Popen(
            [sys.executable, "-m", modulo, *argumentos],
            cwd=RAIZ,
            env=ambiente,
            stdout=log,
            stderr=log,
            start_new_session=True,  # a group of its own, so that all of it can be killed
        )
        servidor = Processo(porta, registro, processo)
        try:
            _aguardar(servidor)
            yield servidor
        finally:
            processo.terminate()
            processo.wait(ESPERA)


def porta_livre() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as sonda:
        sonda.bind((LOCAL, 0))
        porta: int = sonda.getsockname()[1]
        return porta


def ouvir(cliente: socket.socket) -> bytes:
    """Everything until the other side closes."""
    partes = []
    while parte := cliente.recv(65536):
        partes.append(parte)
    return b"".join(partes)


def _aguardar(servidor: Processo) -> None:
    limite = time.monotonic() + ESPERA
    while time.monotonic() < limite and servidor.processo.poll() is None:
        conexao = http.client.HTTPConnection(LOCAL, servidor.porta, timeout=ESPERA)
        try:
            conexao.request("GET", "/saude")
            conexao.getresponse().read()
        except OSError:
            time.sleep(0.05)
        else:
            return
        finally:
            conexao.close()
    pytest.fail(servidor.diario)
