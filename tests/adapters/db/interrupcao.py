"""A database that goes away in the middle of what somebody does."""

from itertools import count
from typing import Any

import pytest

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro


def interromper(monkeypatch: pytest.MonkeyPatch, repositorio: type, metodo: str, *, vez: int) -> None:
    """Make that call of the method (from 1) fail, and no other."""
    original, chamadas = getattr(repositorio, metodo), count(1)

    def chamar(*args: Any, **kwargs: Any) -> Any:
        if next(chamadas) == vez:
            raise Erro(Codigo.INDISPONIVEL)
        return original(*args, **kwargs)

    monkeypatch.setattr(repositorio, metodo, chamar)
