"""The README's table of settings, written from :mod:`ws.config`.

``python -m tests.ajustes`` writes it anew in README.md, or in the file that is named. A test fails while they differ.
"""

import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from ws.config import PREFIXO, Settings

README = Path(__file__).parent.parent / "README.md"
SECAO = re.compile(r"(?<=^<!-- ajustes -->\n).*?(?=^<!-- /ajustes -->$)", re.MULTILINE | re.DOTALL)


def tabela() -> str:
    """A line for each setting: its variable, its default, what it is."""
    return "\n".join(["| variable | default | what it is |", "| --- | --- | --- |", *_linhas(), ""])


def _linhas() -> Iterator[str]:
    for nome, campo in Settings.model_fields.items():
        descricao = " ".join((campo.description or "").split()).replace("``", "`")
        yield f"| `{PREFIXO}{nome.upper()}` | {_padrao(campo.get_default(call_default_factory=True))} | {descricao} |"


def _padrao(valor: Any) -> str:
    if isinstance(valor, SecretStr):
        valor = valor.get_secret_value()
    if isinstance(valor, Enum):
        valor = valor.value
    vazio = valor is None or (isinstance(valor, str | frozenset) and not valor)
    return "none" if vazio else f"`{str(valor).lower() if isinstance(valor, bool) else valor}`"


def renovar(readme: str) -> str:
    """The README with the table written anew, and all else as it was."""
    renovado, quantas = SECAO.subn(lambda _: tabela(), readme)
    if quantas != 1:
        raise ValueError("the README must have the section of the settings once, between its two marks")
    return renovado


if __name__ == "__main__":
    arquivo = Path(sys.argv[1]) if len(sys.argv) > 1 else README
    arquivo.write_text(renovar(arquivo.read_text("utf-8")), "utf-8")
