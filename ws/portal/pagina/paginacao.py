"""Which page numbers a listing shows: the first, the last, and those around the one at hand."""

from flask import Flask

VIZINHAS = 1


def numeros_de_pagina(atual: int, total: int) -> list[int | None]:
    """Page numbers in order, None for a gap.

    >>> numeros_de_pagina(1, 60)
    [1, 2, None, 60]
    >>> numeros_de_pagina(5, 9)
    [1, None, 4, 5, 6, None, 9]
    >>> numeros_de_pagina(3, 5)
    [1, 2, 3, 4, 5]
    """
    mostrados = {1, total, *range(max(1, atual - VIZINHAS), min(total, atual + VIZINHAS) + 1)}
    numeros: list[int | None] = []
    anterior = 0
    for numero in sorted(mostrados):
        if numero - anterior == 2:
            numeros.append(numero - 1)
        elif numero - anterior > 2:
            numeros.append(None)
        numeros.append(numero)
        anterior = numero
    return numeros


def ligar_paginacao(app: Flask) -> None:
    """Give it to the templates."""
    app.jinja_env.globals["numeros_de_pagina"] = numeros_de_pagina
