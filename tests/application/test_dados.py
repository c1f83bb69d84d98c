"""A use case reaches what its Protocol of the transaction names, which is what it uses and nothing else."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
APPLICATION = ROOT / "ws" / "application"
FORA_DO_ALCANCE = """
from ws.application.carteira.analise_financeira import Dados

def alcancar(uow: Dados) -> None:
    print(uow.boletos)
    print(uow.remessas)
"""


def modulos() -> Iterator[tuple[Path, ast.Module]]:
    for caminho in sorted(APPLICATION.rglob("*.py")):
        if "ports" not in caminho.parts:
            yield caminho, ast.parse(caminho.read_text("utf-8"))


def protocolos(modulo: ast.Module) -> dict[str, ast.ClassDef]:
    """Those of transactions: ``Dados``, or ``Dados...`` where a module has several."""
    return {
        no.name: no
        for no in modulo.body
        if isinstance(no, ast.ClassDef)
        and no.name.startswith("Dados")
        and "Protocol" in map(ast.unparse, no.bases)
    }


def usados(modulo: ast.Module) -> set[str]:
    """What is asked of a transaction, which is called ``uow`` wherever it goes."""
    return {
        no.attr
        for no in ast.walk(modulo)
        if isinstance(no, ast.Attribute) and isinstance(no.value, ast.Name) and no.value.id == "uow"
    }


def importados(modulo: ast.Module) -> dict[str, set[str]]:
    """Names by the module they come from."""
    return {
        no.module: {nome.name for nome in no.names}
        for no in modulo.body
        if isinstance(no, ast.ImportFrom) and no.module is not None
    }


COM_TRANSACAO = [
    pytest.param(modulo, id=str(caminho.relative_to(APPLICATION)))
    for caminho, modulo in modulos()
    if protocolos(modulo)
]


def test_mypy_keeps_the_analysis_from_the_outbox(tmp_path: Path) -> None:
    (tmp_path / "alcance.py").write_text(FORA_DO_ALCANCE, "utf-8")
    comando = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path), str(tmp_path / "alcance.py")]
    feito = subprocess.run(comando, cwd=ROOT, capture_output=True, text=True, check=False)
    [erro] = [linha for linha in feito.stdout.splitlines() if ": error: " in linha]
    assert erro.endswith('alcance.py:6: error: "Dados" has no attribute "remessas"  [attr-defined]')


@pytest.mark.parametrize("modulo", COM_TRANSACAO)
def test_what_a_use_case_names_it_uses(modulo: ast.Module) -> None:
    declarados = {
        membro.name
        for protocolo in protocolos(modulo).values()
        for membro in protocolo.body
        if isinstance(membro, ast.FunctionDef)
    }
    assert declarados - usados(modulo) == set()


@pytest.mark.parametrize("modulo", COM_TRANSACAO)
def test_what_a_use_case_inherits_it_hands_on(modulo: ast.Module) -> None:
    """A Protocol of another module is inherited by who calls something else of that module with the transaction."""
    bases = {ast.unparse(base) for protocolo in protocolos(modulo).values() for base in protocolo.bases}
    for origem, nomes in importados(modulo).items():
        if nomes & bases and "ports" not in origem and origem != "typing":
            assert nomes - bases


@pytest.mark.parametrize(
    "modulo",
    [pytest.param(modulo, id=str(caminho.relative_to(APPLICATION))) for caminho, modulo in modulos()],
)
def test_a_use_case_takes_transactions_of_its_own_protocol(modulo: ast.Module) -> None:
    unidades = {
        ast.unparse(campo.annotation)
        for classe in modulo.body
        if isinstance(classe, ast.ClassDef)
        for campo in classe.body
        if isinstance(campo, ast.AnnAssign) and ast.unparse(campo.target) == "unidades"
    }
    assert unidades <= {f"UnitsOfWork[{nome}]" for nome in protocolos(modulo)}
