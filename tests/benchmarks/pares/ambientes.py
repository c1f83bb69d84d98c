"""Peers, each in an environment of its own under .venvs/, made on first use; one that cannot be made says why.

pyboleto's source needs a setuptools that still has what it was written for, and asks for a package that no longer
installs; it runs without it. All have the reportlab and the rl_accel that this project has.
"""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.pythons import ROOT, find

AQUI = Path(__file__).parent
COMUNS = tuple(f"{pacote}=={version(pacote)}" for pacote in ("reportlab", "rl-accel", "pillow"))


class Falta(Exception):
    """Why a peer is missing."""


@dataclass(frozen=True)
class Par:
    """A peer: what it is called, on which Pythons it runs, and what pip is told, step by step."""

    nome: str
    pythons: Sequence[str]
    passos: Sequence[Sequence[str]]

    @property
    def _pasta(self) -> Path:
        return ROOT / ".venvs" / f"peers-{self.nome}"

    @property
    def _pronto(self) -> Path:
        return self._pasta / "passos.json"

    def medir(self, quantos: int, rodadas: int) -> dict[str, Any]:
        """What its script says of so many boletos. Raises ``Falta``."""
        self._preparar()
        comando = [str(AQUI / f"mede_{self.nome}.py"), str(quantos), str(rodadas)]
        return dict(json.loads(self._rodar(*comando)))

    def _preparar(self) -> None:
        passos = json.dumps(self.passos)
        if self._pronto.is_file() and self._pronto.read_text() == passos:
            return
        python = next(filter(None, map(find, self.pythons)), None)
        if python is None:
            raise Falta(f"needs Python {' or '.join(self.pythons)}, which this machine lacks")
        print(f"  (installing {self.nome} into .venvs/{self._pasta.name}, once)", flush=True)
        _executar(str(python), "-m", "venv", "--clear", str(self._pasta))
        for passo in self.passos:
            self._rodar("-m", "pip", "-qq", "--disable-pip-version-check", "install", *passo)
        self._pronto.write_text(passos)

    def _rodar(self, *argumentos: str) -> str:
        return _executar(str(self._pasta / "bin" / "python"), *argumentos)


def _executar(*comando: str) -> str:
    feito = subprocess.run(comando, capture_output=True, text=True, check=False)
    if feito.returncode:
        ultima = (feito.stderr.strip() or "it says nothing").splitlines()[-1]
        raise Falta(f"could not be installed or run: {ultima}")
    return feito.stdout


PARES = (
    Par(
        "pyboleto",
        ("3.11", "3.10"),
        (
            ("setuptools<66", "wheel", *COMUNS),
            ("--no-deps", "--no-build-isolation", "pyboleto==0.3.1"),
        ),
    ),
    Par("pycobranca", ("3.12", "3.13"), ((*COMUNS, "pycobranca==1.1.2"),)),
)
