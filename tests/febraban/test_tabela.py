"""The README's table of banks is what the code and the published boletos say."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.febraban import tabela
from tests.febraban.leitor_de_vetores import bancos_com_vetores, linhas
from ws.febraban.bancos import BANCOS


def test_the_readme_says_what_the_code_does() -> None:
    readme = tabela.README.read_text("utf-8")
    assert tabela.renovar(readme) == readme, "run: python -m tests.febraban.tabela"


def test_every_bank_has_its_line() -> None:
    escritas = [linha.split(" | ")[:2] for linha in tabela.tabela().splitlines() if linha.startswith("| ")]
    assert escritas[2:] == [[f"| {banco.NUMERO}", banco.NOME] for banco in BANCOS]


def test_every_boleto_that_there_is_to_compare_with_counts_and_comes_out() -> None:
    contas = [conta for banco in BANCOS for conta in tabela.conferencia(banco.NUMERO).values()]
    ha = sum(len(linhas(f"{banco}.csv")) for banco in bancos_com_vetores()) + len(linhas("campo_livre.csv"))
    assert sum(todos for _, todos in contas) == ha
    assert all(certos == todos for certos, todos in contas)


def test_the_command_renews_a_stale_table_and_leaves_the_rest(tmp_path: Path) -> None:
    readme = tabela.README.read_text("utf-8")
    velho = tmp_path / "README.md"
    velho.write_text(readme.replace("| Bradesco |", "| Outro nome |"), "utf-8")
    assert velho.read_text("utf-8") != readme
    comando = [sys.executable, "-m", "tests.febraban.tabela", str(velho)]
    subprocess.run(comando, cwd=tabela.README.parent, check=True, timeout=60)
    assert velho.read_text("utf-8") == readme


@pytest.mark.parametrize("vezes", [0, 2])
def test_a_readme_without_the_section_is_refused(vezes: int) -> None:
    with pytest.raises(ValueError, match="once"):
        tabela.renovar("<!-- bancos -->\n\n| x |\n<!-- /bancos -->\n" * vezes)
