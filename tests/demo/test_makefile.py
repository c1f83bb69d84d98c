"""What ``make`` installs before a demonstration, and that it is not silent about it."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.maquina import faltou
from tests.servidor.processo import RAIZ

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
SEM_MAKE = {nome: valor for nome, valor in os.environ.items() if not nome.startswith(("MAKE", "MFLAGS"))}
"""The tests may run under make, and a make within another says so."""


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
