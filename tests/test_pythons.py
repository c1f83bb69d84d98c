"""The smoke tests on the other Pythons of this machine."""

import os
import subprocess

import pytest

from tests.maquina import faltou
from tests.pythons import OTHERS, ROOT, find, is_ready, python_of


@pytest.mark.parametrize("version", [version for version in OTHERS if find(version)])
def test_the_smoke_tests_pass_on_the_other_pythons(version: str) -> None:
    if not is_ready(version):
        faltou(f"an environment for Python {version}", "make test-deps")
    command = [str(python_of(version)), "-m", "pytest", "-q", "-m", "smoke", "-p", "no:cacheprovider"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout, run.stdout
