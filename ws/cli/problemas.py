"""What the command line says of what went wrong: one sentence, with what to do.

An error of the house tells itself; this is the table of those that libraries raise. The codes of the contract are
shown, because its callers know them.
"""

import re
from collections.abc import Callable
from typing import Any

from alembic.util import CommandError
from pydantic import ValidationError
from pydantic_settings import SettingsError
from sqlalchemy.exc import SQLAlchemyError

from ws.config import PREFIXO
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO

_CAMPO = re.compile(r'field "(\w+)"')


def explicar(problema: Exception) -> str | None:
    """The sentence, or None for what nobody expected (a bug deserves its traceback)."""
    desfecho = _desfecho(problema)
    if desfecho is None:
        return None
    frase = PADRAO.frase(desfecho)
    return f"{desfecho.codigo.codigo} - {frase}" if desfecho.codigo.faixa.publicada else frase


def _desfecho(problema: Exception) -> Desfecho | None:
    if isinstance(problema, Erro):
        return problema.desfecho
    for tipo, traduzir in DE_BIBLIOTECAS:
        if isinstance(problema, tipo):
            return traduzir(problema)
    return None


def _configuracao(nomes: set[str]) -> Desfecho:
    variaveis = ", ".join(sorted(f"{PREFIXO}{nome}".upper() for nome in nomes))
    return Desfecho(CodigoDaOperacao.CONFIGURACAO_INVALIDA, dados={"variaveis": variaveis})


def _modulo(falta: ModuleNotFoundError) -> Desfecho | None:
    return Desfecho(CodigoDaOperacao.SEM_POSTGRESQL) if falta.name == "psycopg" else None


DE_BIBLIOTECAS: tuple[tuple[type[Exception], Callable[[Any], Desfecho | None]], ...] = (
    (CommandError, lambda _: Desfecho(CodigoDaOperacao.BANCO_MAIS_NOVO)),
    (ValidationError, lambda invalida: _configuracao({str(erro["loc"][0]) for erro in invalida.errors()})),
    (SettingsError, lambda invalida: _configuracao(set(_CAMPO.findall(str(invalida))))),
    (SQLAlchemyError, lambda _: Desfecho(CodigoDaOperacao.BANCO_DE_DADOS)),
    (ModuleNotFoundError, _modulo),
)
"""The first kind that fits, and what it means."""
