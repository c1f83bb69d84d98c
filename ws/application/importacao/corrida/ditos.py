"""What a record says, by the names of the fields of what is stored."""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from ws.application.ports.importacao.registros import APAGAR


def ditos(registro: object, campos: Sequence[str]) -> dict[str, Any]:
    """What the source says of these fields, with None for what it clears; without what it leaves blank."""
    valores = zip(campos, attrgetter(*campos)(registro), strict=True)
    return {campo: None if valor is APAGAR else valor for campo, valor in valores if valor is not None}


def em_comum(registro: type, guardado: type) -> tuple[str, ...]:
    """Fields that a kind of record and what is stored of it have by the same name; both are dataclasses."""
    do_guardado = {campo.name for campo in fields(guardado)}
    return tuple(campo.name for campo in fields(registro) if campo.name in do_guardado)
