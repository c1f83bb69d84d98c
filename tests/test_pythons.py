"""The other Pythons of this machine: the smoke tests pass on them, and how they are found and brought."""

import os
import subprocess
from pathlib import Path

import pytest

from tests import pythons
from tests.maquina import ci, faltou
from tests.pythons import OTHERS, ROOT, THIS, VERSIONS, find, is_ready, newest, python_of

pytestmark = pytest.mark.once
NOT_WHOLE = [version for version in OTHERS if find(version) and not (ci() and version == newest())]
"""Those on which no other part of this run passes: in the CI, ``make test-newest`` follows."""


@pytest.mark.timeout(600)  # it is a whole run of its own
@pytest.mark.parametrize("version", NOT_WHOLE or [THIS])
def test_the_smoke_tests_pass_on_the_other_pythons(version: str) -> None:
    if version == THIS:
        return  # there is no other: here they run like all the others
    if not is_ready(version):
        faltou(f"an environment for Python {version}", "make test-deps")
    command = [str(python_of(version)), "-m", "pytest", "-q", "-m", "smoke", "-p", "no:cacheprovider"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout, run.stdout


def test_the_python_that_runs_this_is_found() -> None:
    assert find(THIS) or THIS not in VERSIONS


def test_what_the_project_says_of_its_pythons_is_what_is_tested() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    tried = " ".join(f"python{version}" for version in reversed(VERSIONS))
    assert f"in $(PYTHON) {tried} python3;" in makefile
    assert f"--python-version {VERSIONS[0]} " in makefile
    assert f'requires-python = ">={VERSIONS[0]}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert f"Python {VERSIONS[0]} or newer" in (ROOT / "README.md").read_text("utf-8")


def test_of_those_found_only_a_newer_one_than_this_is_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    here = {"3.11", "3.12", "3.14"}
    monkeypatch.setattr(pythons, "find", lambda version: version in here)
    found = {}
    for this in ("3.11", "3.13", "3.14", "3.16"):
        monkeypatch.setattr(pythons, "THIS", this)
        found[this] = newest()
    assert found == {"3.11": "3.14", "3.13": "3.14", "3.14": None, "3.16": None}


def test_a_machine_to_which_none_can_be_brought_is_told_why_and_keeps_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "uname").write_text("#!/bin/sh\necho Darwin arm64\n")
    (tmp_path / "uname").chmod(0o755)
    (tmp_path / "pythons").mkdir()
    script = ["sh", str(ROOT / "tests" / "pythons_de_debian.sh"), str(tmp_path / "pythons"), "3.15"]
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    run = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "Only tried on Linux, on x86-64.\n"
    assert (tmp_path / "pythons").is_dir()
