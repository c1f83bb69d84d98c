"""The Pythons of this machine that the project supports, each with an environment of its own under .venvs/.

``python -m tests.pythons`` (part of ``make test-deps``) brings the newest two where it can, and makes the
environments. ``tests/test_pythons.py`` runs the smoke tests in them; ``python -m tests.pythons newest`` (``make
test-newest``) runs in the newest all that may differ from one Python to another.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-test.lock"
VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHERS = tuple(version for version in VERSIONS if version != THIS)
BROUGHT = ROOT / ".venvs" / "pythons"
"""Those that this machine did not have."""


@cache
def find(version: str) -> Path | None:
    """A Python of this version that starts and can make an environment (a pyenv shim may do neither)."""
    brought = BROUGHT / "usr" / "bin" / f"python{version}"
    return of_the_machine(version) or (brought if _works(brought) else None)


@cache
def of_the_machine(version: str) -> Path | None:
    """The same, unless it was brought here."""
    in_path = (Path(folder) / f"python{version}" for folder in os.get_exec_path())
    in_pyenv = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    this = [Path(sys.base_prefix) / "bin" / f"python{version}"] if version == THIS else []
    return next((python for python in (*this, *in_path, *in_pyenv) if _works(python)), None)


def _works(python: Path) -> bool:
    if not python.is_file():
        return False
    command = [str(python), "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def newest() -> str | None:
    """The newest supported Python of this machine, unless it is this one or older."""
    newer = VERSIONS[VERSIONS.index(THIS) + 1 :] if THIS in VERSIONS else ()
    return next(filter(find, reversed(newer)), None)


def python_of(version: str) -> Path:
    """The Python of the environment made for this version."""
    return ROOT / ".venvs" / f"py{version}" / "bin" / "python"


def is_ready(version: str) -> bool:
    """Whether that environment holds exactly what the lock says now, and starts."""
    installed = _installed(version)
    return installed.is_file() and installed.read_bytes() == LOCK.read_bytes() and _works(python_of(version))


def _installed(version: str) -> Path:
    return python_of(version).parent.parent / LOCK.name


def bring(versions: Sequence[str]) -> None:
    """Get those that this machine lacks, out of Debian's testing; elsewhere the script says that it cannot."""
    if all(map(find, versions)):
        return
    missing = [version for version in versions if not of_the_machine(version)]
    print(f"Python {' and '.join(missing)}: looking in Debian's testing ...", flush=True)
    subprocess.run(["sh", str(ROOT / "tests" / "pythons_de_debian.sh"), str(BROUGHT), *missing], check=False)
    find.cache_clear()


def prepare(version: str) -> None:
    """Make the environment anew from the lock, unless it is up to date, and say so."""
    python = find(version)
    if python is None:
        print(f"Python {version} is not installed: nothing will be tested on it.", flush=True)
    elif is_ready(version):
        print(f"Python {version}: .venvs/py{version} is up to date.", flush=True)
    else:
        print(f"Python {version}: installing the locked packages into .venvs/py{version} ...", flush=True)
        folder = python_of(version).parent.parent
        subprocess.run([str(python), "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(python_of(version)), "-m", "pip", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "-r", str(LOCK)], check=True)
        shutil.copy(LOCK, _installed(version))


def make_ready() -> None:
    """Bring the newest two, and make the environments, two at a time: each takes half a minute."""
    bring(VERSIONS[-2:])
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(prepare, OTHERS))


def run_newest(arguments: Sequence[str]) -> int:
    """Run in the newest Python what may differ from one to another; the status."""
    version = newest()
    if version is None:
        print(f"There is no newer Python here than the one of `make test`, {THIS}.")
        return 0
    if not is_ready(version):
        print(f"Python {version} has no environment that is up to date: make test-deps")
        return 1
    pytest = [
        str(python_of(version)),
        "-m",
        "pytest",
        "-n",
        "logical",
        "--dist",
        "worksteal",
        "-m",
        "not once",
    ]
    return subprocess.run([*pytest, *arguments], cwd=ROOT, check=False).returncode


def main() -> int:
    """What the command line asks for; the status."""
    if sys.argv[1:2] == ["newest"]:
        return run_newest(sys.argv[2:])
    make_ready()
    return 0


if __name__ == "__main__":
    sys.exit(main())
