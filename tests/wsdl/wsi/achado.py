"""What the lint reports: a rule that a document or a message breaks, and how."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Achado:
    """One finding: the rule's name and what was seen."""

    regra: str
    texto: str

    def __str__(self) -> str:
        return f"{self.regra}: {self.texto}"


def aplicar(regras: Iterable[Callable[[T], Iterator[str]]], alvo: T) -> list[Achado]:
    """The findings of every rule over ``alvo``; a rule is named by its function.

    >>> def r9999(texto: str) -> Iterator[str]:
    ...     if texto != texto.strip():
    ...         yield "spaces around"
    >>> [str(achado) for achado in aplicar((r9999,), " a ")]
    ['R9999: spaces around']
    """
    return [Achado(nome(regra), texto) for regra in regras for texto in regra(alvo)]


def nome(regra: Callable[..., object]) -> str:
    """The rule's name: that of its function, in capitals; WS-I's number, where it has one."""
    return regra.__name__.upper()
