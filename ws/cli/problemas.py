"""Expected problems of the command line, as sentences that say what to do."""

import re
from collections.abc import Callable
from typing import Any

from alembic.util import CommandError
from pydantic import ValidationError
from pydantic_settings import SettingsError
from sqlalchemy.exc import SQLAlchemyError

from ws.bootstrap.aplicacao import BancoDesatualizado
from ws.cli.escuta import NaoEscuta
from ws.config import PREFIXO
from ws.desfechos.erro import Erro

BANCO = "Não foi possível usar o banco de dados. Confira CENTRAL_DATABASE_URL e rode: central-cobranca doctor"
OUTRA_VERSAO = (
    "O banco de dados é de outra versão do produto. Faça uma cópia e rode: central-cobranca migrate"
)
VERSAO_NOVA = "O banco de dados é de uma versão mais nova do produto do que esta. Atualize o produto."
PORTA = (
    "Não foi possível escutar: o endereço não é desta máquina ou a porta está em uso. Veja --host e --port."
)
POSTGRESQL = "Falta o suporte a PostgreSQL. Instale: pip install 'central-cobranca[postgresql]'"

_CAMPO = re.compile(r'field "(\w+)"')


def explicar(problema: Exception) -> str | None:
    """The sentence, or None for what nobody expected (a bug deserves its traceback)."""
    for tipo, frase in FRASES:
        if isinstance(problema, tipo):
            return frase(problema)
    return None


def _configuracao(nomes: set[str]) -> str:
    variaveis = ", ".join(sorted(f"{PREFIXO}{nome}".upper() for nome in nomes))
    return f"Configuração inválida nas variáveis {variaveis}. Veja os valores aceitos no README."


def _modulo(falta: ModuleNotFoundError) -> str | None:
    return POSTGRESQL if falta.name == "psycopg" else None


def _desfecho(erro: Erro) -> str:
    """A code is told where it can be looked up: in the contract's manual."""
    return f"{erro.codigo.codigo} - {erro}" if erro.codigo.faixa.publicada else str(erro)


FRASES: tuple[tuple[type[Exception], Callable[[Any], str | None]], ...] = (
    (BancoDesatualizado, lambda _: OUTRA_VERSAO),
    (CommandError, lambda _: VERSAO_NOVA),
    (ValidationError, lambda invalida: _configuracao({str(erro["loc"][0]) for erro in invalida.errors()})),
    (SettingsError, lambda invalida: _configuracao(set(_CAMPO.findall(str(invalida))))),
    (SQLAlchemyError, lambda _: BANCO),
    (ModuleNotFoundError, _modulo),
    (NaoEscuta, lambda _: PORTA),
    (Erro, _desfecho),
)
"""The first kind that fits, and its sentence."""
