"""Cells that are neither numbers nor words: days, yes and no, one of several.

Like every reader of a cell, these take it trimmed and not empty, and raise :class:`Erro`.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.intake.celulas.textos import sem_acentos

E = TypeVar("E", bound=StrEnum)

PRIMEIRO_ANO, ULTIMO_ANO = 1990, 2099
_DATA_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_DATA_BR = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})\Z")
_SIM_OU_NAO = {
    "s": True, "sim": True, "1": True, "true": True, "verdadeiro": True,
    "n": False, "nao": False, "0": False, "false": False, "falso": False,
}  # fmt: skip


@lru_cache(maxsize=8192)
def data(celula: str) -> date:
    """A day, as AAAA-MM-DD or DD/MM/AAAA.

    >>> data("2026-11-24") == data("24/11/2026")
    True
    """
    brasileira = _DATA_BR.match(celula)
    if brasileira is not None:
        celula = f"{brasileira[3]}-{brasileira[2]}-{brasileira[1]}"
    elif not _DATA_ISO.match(celula):
        raise Erro(CodigoDeImportacao.DATA)
    try:
        dia = date.fromisoformat(celula)
    except ValueError:
        raise Erro(CodigoDeImportacao.DATA_INEXISTENTE) from None
    if not PRIMEIRO_ANO <= dia.year <= ULTIMO_ANO:
        raise Erro(CodigoDeImportacao.ANO, primeiro=PRIMEIRO_ANO, ultimo=ULTIMO_ANO)
    return dia


def sim_ou_nao(celula: str) -> bool:
    """S or N, and other ways of saying so.

    >>> sim_ou_nao("Não"), sim_ou_nao("1")
    (False, True)
    """
    try:
        return _SIM_OU_NAO[sem_acentos(celula).casefold()]
    except KeyError:
        raise Erro(CodigoDeImportacao.SIM_OU_NAO) from None


def opcao(opcoes: type[E]) -> Callable[[str], E]:
    """Reader of one of the values of an enumeration, whatever the case."""
    por_nome = {valor.value: valor for valor in opcoes}
    todas = " ou ".join(por_nome)

    def ler(celula: str) -> E:
        try:
            return por_nome[celula.upper()]
        except KeyError:
            raise Erro(CodigoDeImportacao.OPCAO, opcoes=todas) from None

    return ler
