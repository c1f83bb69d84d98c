"""The folders: the six subjects and no others, a dozen files at most, and names that nobody takes for each other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ASSUNTOS = {"auditoria", "carteira", "correio", "acessos", "cadastro", "importacao"}
DIVIDIDAS = {
    "ws/application": {"ports"},
    "ws/application/ports": set(),
    "ws/adapters/db": {"motor", "modelo", "migrations"},
    "tests/application": {"ports"},
    "tests/fakes": set(),
}
"""Rooms that are divided by subject, and what else each holds: the ground that its subjects stand on."""
NO_MAXIMO = 14
"""About a dozen, and the ``__init__.py``."""
LISTAS = {"ws/febraban/bancos", "tests/febraban/vetores", "tests/adapters/pdf/imagens"}
"""Folders that are a list: one file a bank, one a picture. They grow with what they list."""
GASTAS = re.compile(r"^(?:Use cases?\.|I\.|Of this company\.)", re.MULTILINE)
UM_ACENTO = re.compile(r"(?<![`:\w])`(?!`)[^`\n]+`(?!`)(?!_)")


def pastas(*raizes: str) -> Iterator[Path]:
    for raiz in raizes:
        yield from (
            pasta for pasta in (ROOT / raiz, *(ROOT / raiz).rglob("*")) if pasta.is_dir() and _nossa(pasta)
        )


def _nossa(caminho: Path) -> bool:
    return not {"__pycache__", "node_modules", "exemplos"} & set(caminho.parts)


def modulos(*raizes: str) -> Iterator[Path]:
    return (modulo for pasta in pastas(*raizes) for modulo in sorted(pasta.glob("*.py")))


def nome(caminho: Path) -> str:
    return str(caminho.relative_to(ROOT))


@pytest.mark.parametrize(("sala", "chao"), DIVIDIDAS.items())
def test_a_divided_room_holds_the_subjects_and_what_they_stand_on(sala: str, chao: set[str]) -> None:
    dentro = {pasta.name for pasta in (ROOT / sala).iterdir() if pasta.is_dir() and _nossa(pasta)}
    assert dentro - chao <= ASSUNTOS


def test_no_folder_holds_more_than_a_dozen_files() -> None:
    cheias = {
        nome(pasta): quantos
        for pasta in pastas("ws", "client_samples", "tests")
        if (quantos := sum(arquivo.is_file() for arquivo in pasta.iterdir())) > NO_MAXIMO
    }
    assert cheias.keys() - LISTAS == set(), cheias


def test_no_two_neighbours_are_called_the_same_but_for_an_s() -> None:
    gemeos = []
    for pasta in pastas("ws", "client_samples"):
        nomes = {
            vizinho.stem
            for vizinho in pasta.iterdir()
            if _nossa(vizinho) and (vizinho.is_dir() or vizinho.suffix == ".py")
        }
        gemeos += [nome(pasta / um) for um in nomes if {f"{um}s", f"{um}es"} & nomes]
    assert gemeos == []


def test_no_module_has_the_name_of_its_folder() -> None:
    assert [
        nome(modulo) for modulo in modulos("ws", "client_samples") if modulo.stem == modulo.parent.name
    ] == []


def docstrings(modulo: Path) -> Iterator[str]:
    for no in ast.walk(ast.parse(modulo.read_text("utf-8"))):
        if isinstance(no, ast.Module | ast.ClassDef | ast.FunctionDef) and (texto := ast.get_docstring(no)):
            yield texto
        if (
            isinstance(no, ast.Expr)
            and isinstance(no.value, ast.Constant)
            and isinstance(no.value.value, str)
        ):
            yield no.value.value


def test_no_docstring_is_an_empty_phrase() -> None:
    vazias = [
        f"{nome(modulo)}: {texto[:40]}"
        for modulo in modulos("ws", "client_samples")
        for texto in docstrings(modulo)
        if GASTAS.search(texto)
    ]
    assert vazias == []


def test_code_in_docstrings_stands_between_two_backticks() -> None:
    outras = [
        f"{nome(modulo)}: {achado[0]}"
        for modulo in modulos("ws", "client_samples", "tests")
        for texto in docstrings(modulo)
        if (achado := UM_ACENTO.search(texto))
    ]
    assert outras == []
