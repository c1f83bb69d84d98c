"""A listing has as many pages as its rows need, one after another."""

import pytest

from ws.application.ports.paginas import Pagina, Recorte


@pytest.mark.parametrize(("total", "paginas"), [(0, 0), (1, 1), (25, 1), (26, 2), (50, 2), (51, 3)])
def test_a_listing_takes_as_many_pages_as_it_needs(total: int, paginas: int) -> None:
    assert Pagina((), 1, 25, total).total_paginas == paginas


@pytest.mark.parametrize(("numero", "inicio"), [(1, 0), (2, 25), (0, 0), (-7, 0)])
def test_a_page_begins_after_the_ones_before_it(numero: int, inicio: int) -> None:
    assert Recorte(numero).inicio == inicio
