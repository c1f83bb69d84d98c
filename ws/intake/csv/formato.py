"""What a CSV file of one kind of record may have in it: its columns, and how a record is made of their values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.leitor import R_co

NAO_APAGA = object()
APAGA = "-"
"""A cell that is only this says: there is none (any more)."""


@dataclass(frozen=True, slots=True)
class Coluna:
    """One column: its name in the header, how a cell is read, and what clearing it gives, where it can be."""

    nome: str
    ler: Callable[[str], Any]
    apagada: object = NAO_APAGA


Valores = dict[str, Any]
"""Cells that are not empty, read, by column."""


@dataclass(frozen=True, slots=True)
class Formato(Generic[R_co]):
    """One file."""

    arquivo: str
    chave: str
    """Column that every line must have, the first of them all."""
    colunas: tuple[Coluna, ...]
    montar: Callable[[Valores, Falhas], R_co]
    """Makes the record; what does not fit together is added to the failures."""
