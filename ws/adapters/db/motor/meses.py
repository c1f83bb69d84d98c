"""Amounts summed by calendar month, in SQL."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, Connection, Select, extract


def ano_e_mes(dia: Column[Any]) -> tuple[Any, Any]:
    """What to select, and to group by, next to a sum."""
    return extract("year", dia), extract("month", dia)


def por_mes(conexao: Connection, soma: Select[Any], chaves: Mapping[str, Any]) -> dict[str, Decimal]:
    """The rows (year, month, amount) of ``soma``, by ``AAAA-MM``."""
    return {f"{int(ano):04d}-{int(mes):02d}": valor for ano, mes, valor in conexao.execute(soma, chaves)}
