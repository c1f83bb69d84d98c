"""The words a case judges with."""

from typing import Any

MOSTRAR = 200
"""Characters of a value that a divergence shows."""


class Divergencia(Exception):
    """The service did not do what the contract says."""


class NaoAplicavel(Exception):
    """The data or the accounts at hand cannot show this."""


def conferir(verdade: object, esperado: str) -> None:
    """Diverge, saying what was expected, unless it holds."""
    if not verdade:
        raise Divergencia(f"esperado: {esperado}")


def igual(o_que: str, obtido: Any, esperado: Any) -> None:
    """Diverge, showing both, unless they are the same."""
    if obtido != esperado:
        raise Divergencia(f"{o_que}: esperado {_curto(esperado)}, obtido {_curto(obtido)}")


def _curto(valor: Any) -> str:
    texto = repr(valor)
    return texto if len(texto) <= MOSTRAR else f"{texto[:MOSTRAR]}…"
