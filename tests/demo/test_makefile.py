"""What ``make`` installs before a demonstration, and that it is not silent about it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.maquina import faltou
from tests.servidor.processo import RAIZ

pytestmark = pytest.mark.once
PIP = """
case "$*" in
    *"install -r requirements.lock") ;;
    *) exit ;;
esac
echo "Collecting lxml"
[ -z "$PIP_STATUS" ] || exit "$PIP_STATUS"
for package in a b c d; do
    mkdir -p "$VENV/lib/python3.11/site-packages/$package.dist-info"
    sleep 1
done
"""
"""It takes its time after it has said all that it says."""
DE_FORA = ("MAKE", "MFLAGS", "PYTHON")
SEM_MAKE = {nome: valor for nome, valor in os.environ.items() if not nome.startswith(DE_FORA)}
"""The tests may run under make: one within another says so, and a Python may have been named to it."""


PYTHON = """#!/bin/sh
case "$1" in
    -c) exit {status} ;;
    -m) mkdir -p "$3/bin" && touch "$3/bin/python" ;;
    --version) echo "{nome}" ;;
esac
"""
"""One that is fit or not, and makes an environment."""


def instalar(pasta: Path, **ambiente: str) -> subprocess.CompletedProcess[str]:
    """Make the environment of the demonstration, in ``pasta``, with a pip that installs nothing."""
    pip, venv = pasta / "pip.sh", pasta / "venv"
    pip.write_text(PIP, "utf-8")
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").touch()
    return make(f"VENV={venv}", f"PIP=sh {pip}", str(venv / ".run"), VENV=str(venv), **ambiente)


def make(*argumentos: str, **ambiente: str) -> subprocess.CompletedProcess[str]:
    programa = shutil.which("make")
    if programa is None:
        faltou("make", "by the system's packages")
    return subprocess.run(
        [str(programa), *argumentos],
        cwd=RAIZ,
        env=SEM_MAKE | ambiente,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )


def test_an_installation_tells_how_it_goes_on_where_pip_is_silent(tmp_path: Path) -> None:
    feito = instalar(tmp_path)
    assert feito.returncode == 0, feito.stdout
    dito = feito.stdout.splitlines()
    assert dito[0].startswith("Installing what it runs with (requirements.lock)")
    assert dito[1] == "Collecting lxml"
    assert [linha.split(maxsplit=1)[1] for linha in dito[2:]] == ["packages in place"] * len(dito[2:])
    assert dito[2:]
    assert (tmp_path / "venv" / ".run").exists()


def test_an_installation_that_fails_stops_the_demonstration(tmp_path: Path) -> None:
    feito = instalar(tmp_path, PIP_STATUS="3")
    assert feito.returncode != 0
    assert not (tmp_path / "venv" / ".run").exists()


def test_pip_is_not_told_to_be_quiet_about_what_it_fetches(tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    comandos = make("-n", f"VENV={venv}", str(venv / ".test")).stdout
    for lista in ("requirements.lock", "requirements-test.lock"):
        assert f"{venv}/bin/python -m pip --disable-pip-version-check install -r {lista}" in comandos


@pytest.mark.parametrize(
    ("servem", "nao_servem", "feito_com"),
    [
        (["python3", "python3.11", "python3.14"], [], "python3.14"),
        (["python3", "python3.12"], ["python3.15", "python3.13"], "python3.12"),
        (["python3"], ["python3.11"], "python3"),
        (["python3.9", "python3.15"], [], "python3.15"),
    ],
    ids=[
        "the newest known",
        "of those that are fit",
        "else whatever it is",
        "a named one is not of the list",
    ],
)
def test_the_environment_is_made_with_the_newest_python_that_is_fit(
    tmp_path: Path, servem: list[str], nao_servem: list[str], feito_com: str
) -> None:
    feito = fazer_ambiente(tmp_path, servem, nao_servem)
    assert feito.stdout == f"Making {tmp_path}/venv with {feito_com}\n"
    assert (tmp_path / "venv" / "bin" / "python").exists()


def test_the_python_that_is_named_comes_first(tmp_path: Path) -> None:
    feito = fazer_ambiente(tmp_path, ["python3.11", "python3.15"], ["meu"], "PYTHON=meu python3.11")
    assert feito.stdout == f"Making {tmp_path}/venv with python3.11\n"


def test_where_no_python_is_fit_it_is_said_how_to_get_one(tmp_path: Path) -> None:
    feito = fazer_ambiente(tmp_path, [], ["python3"])
    assert feito.returncode != 0
    assert feito.stdout.startswith("Found no Python from 3.11 on that has venv.")


def fazer_ambiente(
    pasta: Path, servem: list[str], nao_servem: list[str], *argumentos: str
) -> subprocess.CompletedProcess[str]:
    """``make .venv/bin/python`` on a machine that has these Pythons and nothing else but mkdir and touch."""
    programas = pasta / "bin"
    programas.mkdir()
    for nome in ("mkdir", "touch"):
        (programas / nome).symlink_to(str(shutil.which(nome)))
    for nome, status in [*((nome, 0) for nome in servem), *((nome, 1) for nome in nao_servem)]:
        (programas / nome).write_text(PYTHON.format(nome=nome, status=status))
        (programas / nome).chmod(0o755)
    return make(f"VENV={pasta}/venv", f"{pasta}/venv/bin/python", *argumentos, PATH=str(programas))
