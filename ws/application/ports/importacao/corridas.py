"""Runs of imports: what was read, kept and refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from ws.application.ports.paginas import Pagina, Recorte


class SituacaoImportacao(StrEnum):
    """What became of a run."""

    GRAVADA = "GRAVADA"
    RECUSADA = "RECUSADA"
    INTERROMPIDA = "INTERROMPIDA"


@dataclass(frozen=True, slots=True)
class Problema:
    """What was told of a line, or (``linha`` None) of a file as a whole: an outcome as it is kept, its place and its
    sentence, which later words of the catalogue do not change."""

    arquivo: str
    linha: int | None
    coluna: str
    motivo: str


@dataclass(frozen=True, slots=True)
class Contagem:
    """Records of a file. ``lidas`` also counts those that could not be judged because what they refer to was
    refused."""

    lidas: int = 0
    novas: int = 0
    alteradas: int = 0
    inalteradas: int = 0
    recusadas: int = 0


@dataclass(frozen=True, slots=True)
class ArquivoImportado:
    """A file of a run, and what was found in it."""

    nome: str
    sha256: str
    """Hexadecimal."""
    contagem: Contagem


@dataclass(frozen=True, slots=True)
class ResumoDaImportacao:
    """One run, kept or refused, in a listing."""

    id: str
    quem: str
    situacao: SituacaoImportacao
    iniciada_em: datetime
    terminada_em: datetime
    total: Contagem


@dataclass(frozen=True, slots=True)
class Importacao(ResumoDaImportacao):
    """One run, whole."""

    empresa_id: int
    """0 when the company does not exist and was not created."""
    arquivos: tuple[ArquivoImportado, ...]
    problemas: tuple[Problema, ...]
    """Reasons of the refused lines, by file, line and column; the first
    ``ws.application.importacao.corrida.diario.LIMITE``."""
    avisos: tuple[Problema, ...] = ()
    """What was kept all the same, and somebody should look at; as it is kept, by file."""


class ImportacaoRepository(Protocol):
    """Runs, which are only ever added."""

    def gravadas(self, empresa_id: int) -> int:
        """How many of the company's runs changed the data: what was judged at another count is out of date."""
        ...

    def registrar(self, importacao: Importacao) -> None:
        """Add one run."""
        ...

    def pagina(self, empresa_id: int, recorte: Recorte) -> Pagina[ResumoDaImportacao]:
        """The company's runs, latest first."""
        ...

    def achar(self, empresa_id: int, id_importacao: str) -> Importacao | None:
        """The run with this id; None where the company has none."""
        ...
