"""The tables of FORMATO.md that say what each CSV file holds, written from the columns that are read.

``python -m tests.intake.colunas`` writes them anew, and leaves the rest of the document as it was. A test fails while
they differ.
"""

from pathlib import Path
from typing import Any

from ws.intake.csv.formato import NAO_APAGA, Coluna, Formato
from ws.intake.pasta import FORMATOS

FORMATO = Path(__file__).parents[2] / "ws" / "intake" / "FORMATO.md"
CABECALHO = """\
| coluna | novo | `-` apaga | conteúdo |
| --- | --- | --- | --- |
"""


def renovar(documento: str) -> str:
    """The document with its tables written anew: each is the first one under the heading of its file."""
    for formato in FORMATOS:
        inicio = documento.index(CABECALHO, documento.index(f"\n## {formato.arquivo}\n"))
        fim = documento.index("\n\n", inicio) + 1
        documento = documento[:inicio] + _tabela(formato) + documento[fim:]
    return documento


def _tabela(formato: Formato[Any]) -> str:
    return CABECALHO + "".join(_linha(formato, coluna) for coluna in formato.colunas)


def _linha(formato: Formato[Any], coluna: Coluna) -> str:
    novo = coluna.nome in (formato.forma.chave, *formato.forma.obrigatorias)
    sim = [" sim" if vale else "" for vale in (novo, coluna.apagada is not NAO_APAGA)]
    conteudo = f" {coluna.conteudo}".replace("|", r"\|") if coluna.conteudo else ""
    return f"| `{coluna.nome}` |{sim[0]} |{sim[1]} |{conteudo} |\n"


def main() -> None:
    """Write them anew."""
    FORMATO.write_text(renovar(FORMATO.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
