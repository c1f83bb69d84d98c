"""Fake of a listing: a page of rows that are all there."""

from collections.abc import Sequence
from typing import TypeVar

from ws.application.ports.paginas import Pagina, Recorte

T = TypeVar("T")


def pagina(itens: Sequence[T], recorte: Recorte) -> Pagina[T]:
    """The rows that the page shows, of all of them in order."""
    da_pagina = itens[recorte.inicio : recorte.inicio + recorte.por_pagina]
    return Pagina(tuple(da_pagina), recorte.numero, recorte.por_pagina, len(itens))
