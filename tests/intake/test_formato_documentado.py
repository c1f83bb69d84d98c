"""FORMATO.md is what the people of the ERP go by: its tables are the columns read, its examples are imported."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.intake.colunas import renovar
from ws.application.importacao.boleto.forma import FORMA
from ws.application.importacao.importar import Importar
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroPagamento,
)
from ws.intake.csv.arquivos.boletos import BOLETOS
from ws.intake.csv.arquivos.clientes import CLIENTES
from ws.intake.csv.arquivos.compras import COMPRAS
from ws.intake.csv.arquivos.pagamentos import PAGAMENTOS
from ws.intake.csv.formato import NAO_APAGA, Formato
from ws.intake.pasta import LeitorCsv
from ws.intake.toml import empresa as empresa_toml
from ws.intake.toml.lugar import Lugares
from ws.intake.toml.tabela import TabelaToml

TEXTO = (Path(__file__).parents[2] / "ws" / "intake" / "FORMATO.md").read_text("utf-8")
LINHA_DA_TABELA = re.compile(r"\| `(?P<nome>\w+)` \| (?P<novo>sim)? ?\| (?P<apaga>sim)? ?\| ?.*\|$")
CHAVE = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def secao(titulo: str) -> str:
    """The text under a heading, up to the next of its level or above."""
    resto = TEXTO.partition(f"\n{titulo}\n")[2]
    return re.split(rf"^#{{1,{titulo.index(' ')}}} ", resto, maxsplit=1, flags=re.MULTILINE)[0]


def documentadas(arquivo: str) -> list[tuple[str, bool, bool]]:
    """Name, required of a new record, cleared with a dash: of each column in the table of a file."""
    linhas = secao(f"## {arquivo}").splitlines()
    achadas = [achada for linha in linhas if (achada := LINHA_DA_TABELA.match(linha))]
    return [(achada["nome"], bool(achada["novo"]), bool(achada["apaga"])) for achada in achadas]


@pytest.mark.parametrize(
    ("formato", "obrigatorias"),
    [
        (CLIENTES, ("documento", "nome")),
        (BOLETOS, FORMA.obrigatorias),
        (COMPRAS, ("codigo_cliente", "data", "valor")),
        (PAGAMENTOS, ("boleto", "data", "valor")),
    ],
    ids=lambda valor: getattr(valor, "arquivo", ""),
)
def test_the_columns_of_a_file_are_those_of_its_table(
    formato: Formato[Any], obrigatorias: tuple[str, ...]
) -> None:
    assert documentadas(formato.arquivo) == [
        (coluna.nome, coluna.nome in (formato.forma.chave, *obrigatorias), coluna.apagada is not NAO_APAGA)
        for coluna in formato.colunas
    ]


@pytest.mark.parametrize(
    ("formato", "registro", "chave"),
    [
        (CLIENTES, RegistroCliente("X"), "clientes"),
        (BOLETOS, RegistroBoleto("X"), "boletos"),
        (COMPRAS, RegistroCompra("X"), "compras"),
        (PAGAMENTOS, RegistroPagamento("X"), "pagamentos"),
    ],
    ids=["clientes", "boletos", "compras", "pagamentos"],
)
def test_a_new_record_with_only_its_key_misses_what_the_table_says(
    formato: Formato[Any], registro: Any, chave: str
) -> None:
    problemas = Cenario().importar(**{chave: [registro]}).problemas
    faltando = [
        nome for nome, novo, _ in documentadas(formato.arquivo) if novo and nome != formato.forma.chave
    ]
    assert [problema.coluna for problema in problemas if problema.arquivo == chave] == faltando


def test_the_tables_are_those_that_the_columns_make() -> None:
    """``make renew`` writes them."""
    assert renovar(TEXTO) == TEXTO


def _pasta(pasta: Path) -> LeitorCsv:
    """The examples of the document, as files."""
    for titulo in re.findall(r"^## (\S+\.\w+)$", TEXTO, re.MULTILINE):
        exemplo = re.search(r"```\w+\n(.*?)```", secao(f"## {titulo}"), re.DOTALL)
        assert exemplo is not None
        (pasta / titulo).write_text(exemplo[1], "utf-8")
    return LeitorCsv(pasta)


def test_the_examples_are_imported(tmp_path: Path) -> None:
    cenario = Cenario()
    importacao = Importar(cenario.unidades, cenario.clock, lambda: "X")(_pasta(tmp_path), "ana")
    assert importacao.problemas == ()
    assert importacao.avisos == ()
    assert {lido.nome: lido.contagem.novas for lido in importacao.arquivos} == {
        "empresa.toml": 3,
        "clientes.csv": 3,
        "boletos.csv": 3,
        "compras.csv": 2,
        "pagamentos.csv": 2,
    }


@pytest.mark.parametrize(
    ("titulo", "lidas"),
    [
        ("### A empresa", lambda: empresa_toml._empresa({}, Lugares(None), Path())[1]),
        ("### As contas de cobrança", lambda: empresa_toml._conta({}, Lugares(1), Path())[1]),
    ],
    ids=["empresa", "contas"],
)
def test_the_keys_of_the_company_file_are_those_of_its_tables(
    titulo: str, lidas: Callable[[], TabelaToml]
) -> None:
    assert set(CHAVE.findall(secao(titulo))) == lidas()._pedidas
