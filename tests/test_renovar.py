"""``make renew`` leaves no generator out, and stops at the first that fails."""

import re
import subprocess

import pytest

from tests import renovar
from tests.servidor.processo import RAIZ

PROPRIOS = {"tests.renovar", "tests.portal.imagens"}
"""The command itself, and the pictures that show the day on which they are taken."""


def comandos() -> dict[str, str]:
    """The text of every module of the tests that runs as a command, by its name."""
    textos = {arquivo: arquivo.read_text("utf-8") for arquivo in (RAIZ / "tests").rglob("*.py")}
    return {
        ".".join(arquivo.relative_to(RAIZ).with_suffix("").parts).removesuffix(".__main__"): texto
        for arquivo, texto in textos.items()
        if '\nif __name__ == "__main__":\n' in texto
    }


def test_every_command_that_writes_a_file_of_the_repository_is_run() -> None:
    escrevem = {
        nome for nome, texto in comandos().items() if re.search(r"renovar\w*\(|\.write_text\(", texto)
    }
    assert escrevem - PROPRIOS == set(renovar.GERADORES)


def test_a_generator_that_fails_stops_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renovar, "GERADORES", {"tests.nada": "nothing", "tests.ajustes": "not reached"})
    with pytest.raises(subprocess.CalledProcessError) as falha:
        renovar.renovar()
    assert falha.value.cmd[-1] == "tests.nada"
