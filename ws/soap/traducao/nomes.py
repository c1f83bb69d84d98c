"""Names of the core as the contract spells them, and the values of a request handed over by name."""

import re
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_type_hints

Classe = TypeVar("Classe")


def no_contrato(nome: str) -> str:
    """A name of the core, or a path of such names, in the contract's spelling.

    >>> no_contrato("nosso_numero"), no_contrato("destinatarios.email[2]")
    ('nossoNumero', 'destinatarios/email[2]')
    """
    return re.sub(r"_([a-z])", lambda letra: letra[1].upper(), nome).replace(".", "/")


def preencher(classe: type[Classe], requisicao: Any, **prontos: object) -> Classe:
    """An instance of ``classe``, a dataclass of the core, from a request as :mod:`ws.soap.mensagem.leitor` reads it.

    A field takes the value of the request's field of the same name; where none came, it keeps its default. ``prontos``
    are the fields that the contract calls otherwise, or has in another shape.
    """
    recebidos = vars(requisicao)
    de_mesmo_nome = {
        campo: converter(recebidos[nome])
        for campo, nome, converter in _campos(classe)  # type: ignore[arg-type]  # mypy holds a class of dataclass for not hashable
        if recebidos.get(nome) is not None
    }
    return classe(**{**de_mesmo_nome, **prontos})


@cache
def _campos(classe: Any) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    """Of each field of a dataclass: its name, the contract's name for it, and what makes its value of what was read."""
    tipos = get_type_hints(classe)
    return tuple(
        (campo.name, no_contrato(campo.name), _conversor(tipos[campo.name])) for campo in fields(classe)
    )


def _conversor(tipo: Any) -> Callable[[Any], Any]:
    """An enumeration of the core is read as text; everything else is what it is."""
    return tipo if isinstance(tipo, type) and issubclass(tipo, StrEnum) else _o_mesmo


def _o_mesmo(valor: Any) -> Any:
    return valor
