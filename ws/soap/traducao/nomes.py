"""One name in the core and in the contract: how each spells it, and what is handed over from one to the other by it.

=====================  =====================
core                   contract
=====================  =====================
``nosso_numero``       ``nossoNumero``
``valor_a_vencer``     ``valorAVencer``
=====================  =====================
"""

import re
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_type_hints

from ws.soap.contrato.esquema import TipoComplexo

Visao = dict[str, Any]
"""The values of a type of the contract, by its names of fields."""
Classe = TypeVar("Classe")


def no_contrato(nome: str) -> str:
    """A name of the core, or a path of such names, in the contract's spelling.

    >>> no_contrato("valor_a_vencer"), no_contrato("destinatarios.email[2]")
    ('valorAVencer', 'destinatarios/email[2]')
    """
    return re.sub(r"_([a-z])", lambda letra: letra[1].upper(), nome).replace(".", "/")


def no_nucleo(nome: str) -> str:
    """A name of the contract in the core's spelling.

    >>> no_nucleo("valorAVencer")
    'valor_a_vencer'
    """
    return re.sub(r"[A-Z]", lambda letra: f"_{letra[0].lower()}", nome)


def preencher(classe: type[Classe], requisicao: Any, **prontos: object) -> Classe:
    """An instance of ``classe``, a dataclass of the core, from a request as :mod:`ws.soap.mensagem.leitor` reads it.

    A field takes the value of the request's field of the same name; where none came, it keeps its default. ``prontos``
    are the fields that the contract calls otherwise, or has in another shape.
    """
    recebidos = vars(requisicao)
    valores = dict(prontos)
    for campo, nome, converter in _campos(classe):  # type: ignore[arg-type]  # a class is hashable
        valor = recebidos.get(nome)
        if valor is not None and campo not in valores:
            valores[campo] = converter(valor) if converter else valor
    return classe(**valores)


def copiador(tipo: TipoComplexo, *classes: type) -> Callable[..., Visao]:
    """A function of one instance of each of ``classes`` that gives the fields of ``tipo`` which one of them has, as a
    field or a property of the same name: the first that has it. Compiled, for some of it is done for every row.

    >>> from ws.soap.contrato.esquema import Campo
    >>> tipo = TipoComplexo("Numero", (Campo("real", "xs:int", 1, 1), Campo("valorTotal", "xs:int", 1, 1)))
    >>> copiador(tipo, int)(7)
    {'real': 7}
    """
    objetos = {f"objeto{n}": classe for n, classe in enumerate(classes)}
    pares = []
    for campo in tipo.campos:
        nome = no_nucleo(campo.nome)
        dono = next((objeto for objeto, classe in objetos.items() if hasattr(classe, nome)), None)
        if dono is not None:
            pares.append(f"{campo.nome!r}: {dono}.{nome}")
    fonte = f"lambda {', '.join(objetos)}: {{{', '.join(pares)}}}"
    copiar: Callable[..., Visao] = eval(fonte)  # noqa: S307  # made from our own contract, at start
    return copiar


@cache
def _campos(classe: Any) -> tuple[tuple[str, str, type[StrEnum] | None], ...]:
    """Of each field of a dataclass: its name, the contract's name for it, and the enumeration that it is one of."""
    tipos = get_type_hints(classe)
    return tuple(
        (campo.name, no_contrato(campo.name), _enumeracao(tipos[campo.name])) for campo in fields(classe)
    )


def _enumeracao(tipo: Any) -> type[StrEnum] | None:
    return tipo if isinstance(tipo, type) and issubclass(tipo, StrEnum) else None
