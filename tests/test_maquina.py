"""Nothing is skipped silently: at home the run says what it left out, in the CI a skip is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once
ROOT = Path(__file__).parent.parent
NEEDS_A_DRAGON = """
import pytest
from tests import maquina

maquina.PECAS["dragao"] = maquina.Peca("a dragon", lambda: False, "make dragon")

def test_of_every_day(): pass

@pytest.mark.precisa("dragao")
def test_of_fire(): pass
"""
SKIPS = "import pytest\n\ndef test_of_every_day(): pass\n\ndef test_lazy(): pytest.skip('not today')\n"
EXPECTS_TO_FAIL = "import pytest\n\n@pytest.mark.xfail\ndef test_broken(): assert False\n"


def run(folder: Path, code: str, *, ci: bool, workers: int = 0) -> subprocess.CompletedProcess[str]:
    (folder / "test_some.py").write_text(code)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = precisa\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", str(folder / "pytest.ini")]
    command += ["-p", "no:cacheprovider", "-n", str(workers), str(folder)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment["CI"] = "true" if ci else "false"
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("workers", [0, 2])
def test_at_home_a_missing_thing_is_reported_with_the_way_to_it(tmp_path: Path, workers: int) -> None:
    done = run(tmp_path, NEEDS_A_DRAGON, ci=False, workers=workers)
    assert done.returncode == 0, done.stdout
    assert "Not run on this machine" in done.stdout
    assert "a dragon (make dragon): 1 test(s)" in done.stdout


def test_in_the_ci_a_missing_thing_is_a_failure(tmp_path: Path) -> None:
    done = run(tmp_path, NEEDS_A_DRAGON, ci=True)
    assert done.returncode == 1
    assert "missing: a dragon (make dragon)" in done.stdout


@pytest.mark.parametrize("workers", [0, 2])
@pytest.mark.parametrize("code", [SKIPS, EXPECTS_TO_FAIL])
def test_in_the_ci_any_skip_turns_the_run_red(tmp_path: Path, code: str, workers: int) -> None:
    done = run(tmp_path, code, ci=True, workers=workers)
    assert done.returncode == 1, done.stdout
    assert "Not run on this machine" in done.stdout


def test_at_home_a_skip_is_allowed(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPS, ci=False).returncode == 0
