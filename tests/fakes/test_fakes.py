"""Each port has a fake of its own name, and one contract holds for the fake and for what the product runs on."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PORTS = ROOT / "ws" / "application" / "ports"
FAKES = ROOT / "tests" / "fakes"
CONTRATOS = {
    "clock.py": "tests/adapters/test_clock.py",
    "logger.py": "tests/adapters/test_log.py",
    "acessos/senhas.py": "tests/adapters/test_senhas.py",
    "carteira/impressora.py": "tests/adapters/pdf/test_impressora.py",
    "correio/carteiro.py": "tests/adapters/mail/test_carteiro.py",
    "correio/redator.py": "tests/adapters/mail/test_redator.py",
    "importacao/leitor.py": "tests/intake/test_leitor.py",
}
"""Where the contract is, of what is not kept in a database."""


def classes(caminho: Path) -> Iterator[ast.ClassDef]:
    yield from (no for no in ast.parse(caminho.read_text("utf-8")).body if isinstance(no, ast.ClassDef))


def os_ports() -> Iterator[tuple[str, str]]:
    """Each port: its module's path below ``ports``, and its name."""
    for caminho in sorted(PORTS.rglob("*.py")):
        for classe in classes(caminho):
            if any(ast.unparse(base).partition("[")[0] == "Protocol" for base in classe.bases):
                yield caminho.relative_to(PORTS).as_posix(), classe.name


def contrato(modulo: str) -> Path:
    pasta, _, nome = modulo.rpartition("/")
    return ROOT / CONTRATOS.get(modulo, f"tests/adapters/db/{pasta}/test_{nome}")


TODOS = pytest.mark.parametrize(("modulo", "nome"), list(os_ports()))


@TODOS
def test_a_port_has_a_fake_of_its_name_in_the_module_of_its_path(modulo: str, nome: str) -> None:
    assert nome in {classe.name for classe in classes(FAKES / modulo)}


@TODOS
def test_a_port_has_a_contract_that_its_fake_is_held_to(modulo: str, nome: str) -> None:
    """The tests of a repository run on ``armazem``, of which one is the fake; the others name the fake themselves."""
    feito = contrato(modulo).read_text("utf-8")
    pacote, _, ultimo = f"tests.fakes.{modulo.removesuffix('.py').replace('/', '.')}".rpartition(".")
    assert "armazem: Armazem" in feito or f"from {pacote} import {ultimo} as fakes" in feito, nome
