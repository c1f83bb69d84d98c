"""Published boletos as test data: one CSV a bank in ``vetores/``, columns apart by ``;``, each row beside its source.

The columns before ``vencimento`` are the fields of a Cobranca; an empty one is not in the source. Printed numbers are
the source's, in this project's punctuation, and left out where the source does not follow the bank's own manual.
"""

import csv
from dataclasses import fields, replace
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from ws.febraban.cobranca import Cobranca

PASTA = Path(__file__).parent / "vetores"

Linha = dict[str, str]

_CAMPOS = {campo.name for campo in fields(Cobranca)} - {"banco"}


def linhas(arquivo: str) -> list[Linha]:
    """The rows of one file; there must be some."""
    with (PASTA / arquivo).open(encoding="utf-8", newline="") as texto:
        lidas = list(csv.DictReader(texto, delimiter=";"))
    assert lidas, arquivo
    return lidas


def parametros(arquivo: str) -> list[ParameterSet]:
    """The rows of one file, each a test with the number of its line."""
    return [
        pytest.param(linha, id=f"{arquivo}:{numero}") for numero, linha in enumerate(linhas(arquivo), start=2)
    ]


def bancos_com_vetores() -> list[str]:
    """The numbers of the banks that have a file."""
    return sorted(arquivo.stem for arquivo in PASTA.glob("[0-9][0-9][0-9].csv"))


def cobranca(banco: str, linha: Linha) -> Cobranca:
    """The Cobranca a row describes."""
    return com(Cobranca(banco), **{campo: linha[campo] for campo in _CAMPOS & linha.keys()})


def com(cobranca: Cobranca, **textos: str) -> Cobranca:
    """The same with other texts in some fields."""
    return replace(cobranca, **textos)  # type: ignore[arg-type]  # only sem_valor is no text
