"""A page of any listing of the portal."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

POR_PAGINA = 25
"""What a manager's listing shows at a time."""
LIMITE_DO_HISTORICO = 50
"""Latest emissions, and latest messages, that are told of a boleto."""


@dataclass(frozen=True, slots=True)
class Pagina(Generic[T]):
    """Page ``numero`` (from 1) of a listing; ``total`` is over all pages.

    >>> Pagina((), numero=1, por_pagina=25, total=51).total_paginas
    3
    """

    itens: tuple[T, ...]
    numero: int
    por_pagina: int
    total: int

    @property
    def total_paginas(self) -> int:
        """Pages that the whole listing takes."""
        return -(-self.total // self.por_pagina)


@dataclass(frozen=True, slots=True)
class Recorte:
    """Which page somebody asks for."""

    numero: int = 1
    por_pagina: int = POR_PAGINA

    @property
    def inicio(self) -> int:
        """Rows before the page."""
        return (max(self.numero, 1) - 1) * self.por_pagina
