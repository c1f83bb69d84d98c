"""How simple values are stored, alike on SQLite and PostgreSQL.

=================  ================================  ================================================
type               in Python                         in the database
=================  ================================  ================================================
``Texto``          str                               text; what neither engine can hold is replaced
``Identificador``  str                               text of up to 64, ordered by code point
``Opcao``          a StrEnum                         its value
``Centavos``       Decimal reais, two places         BIGINT of cents
``Exato``          Decimal with its places           text
``Instante``       datetime, aware                   TIMESTAMP WITH TIME ZONE; UTC text on SQLite
=================  ================================  ================================================

Money never passes through a float. Processors are plain functions where SQLAlchemy would wrap a method: they run
for each value of each row.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import BigInteger, DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

E = TypeVar("E", bound=StrEnum)
Processador = Callable[[Any], Any]

TAMANHO_DO_IDENTIFICADOR = 64
"""Contract: ``Codigo`` has 1 to 64 characters."""


def limpar(texto: str | None) -> str | None:
    """``texto`` with what PostgreSQL (NUL) or UTF-8 (lone surrogates) refuses replaced.

    >>> limpar("a" + chr(0) + "b" + chr(0xD800)) == "a" + chr(0xFFFD) + "b?"
    True
    """
    if texto is None:
        return None
    if "\x00" in texto:
        texto = texto.replace("\x00", "\ufffd")
    return texto if texto.isascii() else texto.encode(errors="replace").decode()


def para_centavos(valor: Decimal | None) -> int | None:
    """Cents of an amount in reais; a fraction of a cent is an error, never rounded away.

    >>> para_centavos(Decimal("1234.50"))
    123450
    """
    if valor is None:
        return None
    centavos = valor.scaleb(2)
    inteiro = int(centavos)
    if inteiro != centavos:
        raise ValueError("amount with a fraction of a cent")
    return inteiro


@lru_cache(maxsize=16_384)
def de_centavos(centavos: int | None) -> Decimal | None:
    """Reais, with two places.

    >>> de_centavos(123450)
    Decimal('1234.50')
    """
    return None if centavos is None else Decimal(centavos).scaleb(-2)


class Texto(TypeDecorator[str]):
    """Text that may come from outside."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Processador:  # noqa: ARG002 -- SQLAlchemy's hook
        return limpar


class Identificador(Texto):
    """A key of the ERP or of ours, in the order of its code points whatever the database's locale."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(TAMANHO_DO_IDENTIFICADOR, collation=collation))


class Opcao(TypeDecorator[E]):
    """One of the values of an enumeration."""

    impl = String(20)
    cache_ok = True

    def __init__(self, opcoes: type[E]) -> None:
        super().__init__()
        self.opcoes = opcoes

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:  # noqa: ARG002 -- SQLAlchemy's hook
        return None if value is None else self.opcoes(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Processador:  # noqa: ARG002 -- SQLAlchemy's hook
        por_valor: dict[str | None, E | None] = {opcao.value: opcao for opcao in self.opcoes}
        por_valor[None] = None
        return por_valor.__getitem__


class Centavos(TypeDecorator[Decimal]):
    """Amounts in reais."""

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Processador:  # noqa: ARG002 -- SQLAlchemy's hook
        return para_centavos

    def result_processor(self, dialect: Dialect, coltype: object) -> Processador:  # noqa: ARG002 -- SQLAlchemy's hook
        return de_centavos


class Exato(TypeDecorator[Decimal]):
    """A number kept with the places it came with."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002 -- SQLAlchemy's hook
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002 -- SQLAlchemy's hook
        return None if value is None else Decimal(value)


class Instante(TypeDecorator[datetime]):
    """Aware instants; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's hook
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive instant")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's hook
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
