"""What a CSV file of one kind of record may have in it: its columns, and how a record is made of their values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from ws.application.importacao.conferencia.campos import Forma
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.leitor import R_co

NAO_APAGA = object()
APAGA = "-"
"""A cell that is only this says: there is none (any more)."""


@dataclass(frozen=True, slots=True)
class Coluna:
    """One column of a file."""

    nome: str
    """In the header."""
    conteudo: str
    """What it holds, in Portuguese and Markdown: FORMATO.md's words."""
    ler: Callable[[str], Any]
    """Reads a cell that is trimmed and not empty."""
    apagada: object = NAO_APAGA
    """What clearing it gives, where it can be cleared."""


Valores = dict[str, Any]
"""Cells that are not empty, read, by column."""


@dataclass(frozen=True, slots=True)
class Formato(Generic[R_co]):
    """One file."""

    arquivo: str
    forma: Forma
    """The key, which is the first column and on every line, and what a new record must have."""
    colunas: tuple[Coluna, ...]
    montar: Callable[[Valores, Falhas], R_co]
    """Makes the record; what does not fit together is added to the failures."""
