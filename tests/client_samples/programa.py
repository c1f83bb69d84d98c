"""Run a sample program as its user does: a process of its own, options, output and exit status."""

import subprocess
import sys
from pathlib import Path

from tests.servidor.instalacao import Login

RAIZ = Path(__file__).parents[2]
SEGUNDOS = 150


def rodar(programa: str, *opcoes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"client_samples.{programa}", *opcoes],
        cwd=RAIZ,
        capture_output=True,
        encoding="utf-8",
        timeout=SEGUNDOS,
        check=False,
    )


def como(url: str, conta: Login) -> list[str]:
    """The options that say where and who."""
    return ["--url", url, "--usuario", conta.usuario, "--senha", conta.senha]
