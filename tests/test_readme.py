"""The README says what is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ajustes
from ws.config import PREFIXO, Settings

RAIZ = Path(__file__).parent.parent
README = (RAIZ / "README.md").read_text("utf-8")
ALVO = re.compile(r"^([a-z-]+): .*##", re.MULTILINE)


def test_the_settings_are_those_of_the_code() -> None:
    assert ajustes.renovar(README) == README, "run: python -m tests.ajustes"


def test_every_setting_says_what_it_is() -> None:
    assert [nome for nome, campo in Settings.model_fields.items() if not campo.description] == []


def test_the_command_renews_a_stale_table_and_leaves_the_rest(tmp_path: Path) -> None:
    velho = tmp_path / "README.md"
    velho.write_text(README.replace(f"`{PREFIXO}PORT`", "`ANOTHER_NAME`"), "utf-8")
    subprocess.run([sys.executable, "-m", "tests.ajustes", str(velho)], cwd=RAIZ, check=True, timeout=60)

    assert velho.read_text("utf-8") == README


def test_every_variable_it_names_is_a_setting() -> None:
    nomeadas = set(re.findall(rf"{PREFIXO}[A-Z_]*[A-Z]", README))

    assert nomeadas <= {f"{PREFIXO}{nome.upper()}" for nome in Settings.model_fields}


@pytest.mark.parametrize("alvo", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_leads_somewhere(alvo: str) -> None:
    assert (RAIZ / alvo).exists()


@pytest.mark.parametrize(
    "alvo", sorted(set(re.findall(r"`(?:ws|wsdl|tests|client_samples)/[\w./-]*`", README)))
)
def test_every_path_it_names_exists(alvo: str) -> None:
    assert (RAIZ / alvo.strip("`")).exists()


def test_every_make_target_it_names_exists() -> None:
    alvos = set(ALVO.findall((RAIZ / "Makefile").read_text("utf-8")))

    assert set(re.findall(r"`?make ([a-z-]+)", README)) <= alvos
