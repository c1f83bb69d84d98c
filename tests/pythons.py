"""The Pythons of this machine that the project supports, each with an environment of its own under .venvs/.

``python -m tests.pythons`` (part of ``make test-deps``) makes the environments; `tests/test_pythons.py` runs the
smoke tests in them.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-test.lock"
VERSIONS = ("3.11", "3.12", "3.13")
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHERS = tuple(version for version in VERSIONS if version != THIS)


@cache
def find(version: str) -> Path | None:
    """A Python of this version that starts and can make an environment (a pyenv shim may do neither)."""
    in_path = (Path(folder) / f"python{version}" for folder in os.get_exec_path())
    in_pyenv = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    return next((python for python in (*in_path, *in_pyenv) if _works(python)), None)


def _works(python: Path) -> bool:
    if not python.is_file():
        return False
    command = [str(python), "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def python_of(version: str) -> Path:
    """The Python of the environment made for this version."""
    return ROOT / ".venvs" / f"py{version}" / "bin" / "python"


def is_ready(version: str) -> bool:
    """Whether that environment holds exactly what the lock says now."""
    installed = _installed(version)
    return installed.is_file() and installed.read_bytes() == LOCK.read_bytes()


def _installed(version: str) -> Path:
    return python_of(version).parent.parent / LOCK.name


def prepare(version: str, python: Path) -> None:
    """Make the environment anew from the lock."""
    folder = python_of(version).parent.parent
    subprocess.run([str(python), "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(python_of(version)), "-m", "pip", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "-r", str(LOCK)], check=True)
    shutil.copy(LOCK, _installed(version))


def main() -> None:
    """Make what is not there yet, saying what is done: each takes half a minute."""
    for version in OTHERS:
        python = find(version)
        if python is None:
            print(f"Python {version} is not installed: the smoke tests will not run on it.")
        elif is_ready(version):
            print(f"Python {version}: .venvs/py{version} is up to date.")
        else:
            print(f"Python {version}: installing the locked packages into .venvs/py{version} ...", flush=True)
            prepare(version, python)


if __name__ == "__main__":
    main()
