"""How values of the domain are stored, alike on SQLite and PostgreSQL.

================  =================================  ===============================================
type              in Python                          in the database
================  =================================  ===============================================
`Texto`           str                                text; what neither engine can hold is replaced
`Identificador`   str                                text of up to 64, ordered by code point
`Centavos`        Decimal reais, two places          BIGINT of cents
`Taxa`            Decimal, reais or percent          BIGINT of millionths
`Instante`        datetime, aware                    TIMESTAMP WITH TIME ZONE; UTC text on SQLite
`Lista`           tuple of str                       JSON text
`Descontos`       tuple of Desconto                  JSON text
================  =================================  ===============================================

Money never passes through a float. Decoders of what repeats from row to row remember it.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from json import dumps, loads
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from ws.domain.encargos import Desconto, TipoDesconto

TAMANHO_DO_IDENTIFICADOR = 64
"""Contract: ``Codigo`` has 1 to 64 characters."""
CASAS_DA_TAXA = 6


def limpar(texto: str) -> str:
    """``texto`` with what PostgreSQL (NUL) or UTF-8 (lone surrogates) refuses replaced.

    >>> limpar("a" + chr(0) + "b" + chr(0xD800)) == "a" + chr(0xFFFD) + "b?"
    True
    """
    if "\x00" in texto:
        texto = texto.replace("\x00", "\ufffd")
    try:
        texto.encode()
    except UnicodeEncodeError:
        return texto.encode(errors="replace").decode()
    return texto


def em_centavos_inteiros(valor: Decimal) -> int:
    """Cents of an amount in reais that has no fraction of a cent.

    >>> em_centavos_inteiros(Decimal("1234.50"))
    123450
    """
    return _inteiro(valor, 2)


def de_centavos(centavos: int) -> Decimal:
    """Reais, with two places.

    >>> de_centavos(123450)
    Decimal('1234.50')
    """
    return Decimal(centavos).scaleb(-2)


@lru_cache(maxsize=4096)
def de_milionesimos(milionesimos: int) -> Decimal:
    """A rate with as many places as it needs, two at least.

    >>> de_milionesimos(2_000_000), de_milionesimos(33_300)
    (Decimal('2.00'), Decimal('0.0333'))
    """
    valor = Decimal(milionesimos).scaleb(-CASAS_DA_TAXA).normalize()
    casas = max(2, -int(valor.as_tuple().exponent))
    return valor.quantize(Decimal(1).scaleb(-casas))


def _inteiro(valor: Decimal, casas: int) -> int:
    escalado = valor.scaleb(casas)
    inteiro = int(escalado)
    if inteiro != escalado:
        raise ValueError(f"amount with more than {casas} decimal places")
    return inteiro


@lru_cache(maxsize=4096)
def de_lista(texto: str) -> tuple[str, ...]:
    """The strings of a JSON array."""
    return tuple(loads(texto))


@lru_cache(maxsize=4096)
def de_descontos(texto: str) -> tuple[Desconto, ...]:
    """Discounts as stored by :class:`Descontos`."""
    return tuple(
        Desconto(TipoDesconto(tipo), Decimal(valor), date.fromisoformat(ate))
        for tipo, valor, ate in loads(texto)
    )


class Texto(TypeDecorator[str]):
    """Text that may come from outside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else limpar(value)


class Identificador(Texto):
    """A key of the ERP or of ours, in the order of its code points whatever the database's locale."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(TAMANHO_DO_IDENTIFICADOR, collation=collation))


class Centavos(TypeDecorator[Decimal]):
    """Amounts in reais."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else em_centavos_inteiros(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else de_centavos(value)


class Taxa(TypeDecorator[Decimal]):
    """What a multa, juros or discount is counted with: reais, or percent."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else _inteiro(value, CASAS_DA_TAXA)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else de_milionesimos(value)


class Instante(TypeDecorator[datetime]):
    """Aware instants; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's hook
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive instant")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's hook
        if value is None:
            return None
        aware: datetime = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return aware


class Lista(TypeDecorator[tuple[str, ...]]):
    """Strings in order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else dumps([limpar(texto) for texto in value], ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else de_lista(value)


class Descontos(TypeDecorator[tuple[Desconto, ...]]):
    """Up to three discounts, in the order registered."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Desconto, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's hook
        if value is None:
            return None
        return dumps(
            [[desconto.tipo.value, str(desconto.valor), desconto.ate.isoformat()] for desconto in value]
        )

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[Desconto, ...] | None:  # noqa: ARG002  # SQLAlchemy's hook
        return None if value is None else de_descontos(value)
