"""A document of very many boletos is written as they come, and what is kept of them is a few numbers each."""

import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pytest

from tests.adapters.pdf.papeis import PRODUCAO, com_pix, papel
from tests.fakes.logger import Logger
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo, Papel

GUARDADO_POR_BOLETO = 150
"""Bytes: where each of some eight objects is, and some numbers for each hundred sheets. A boleto is 3,000."""


class Ralo(BytesIO):
    """Counts what is written, and keeps none of it."""

    tamanho = 0

    def write(self, dados: object) -> int:
        assert isinstance(dados, bytes)
        self.tamanho += len(dados)
        return len(dados)


def pico(quantos: int, modelo: Modelo) -> int:
    """Bytes allocated at most while so many are printed."""
    um = com_pix(papel())
    tracemalloc.start()
    try:
        ImpressoraReportlab(Logger()).imprimir_em(Ralo(), PRODUCAO, (um for _ in range(quantos)), modelo)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("modelo", Modelo)
def test_memory_does_not_grow_with_the_size_of_the_document(modelo: Modelo) -> None:
    pico(3, modelo)  # what is drawn once
    poucos, muitos = pico(400, modelo), pico(1400, modelo)
    assert (muitos - poucos) / 1000 < GUARDADO_POR_BOLETO


@pytest.mark.parametrize("modelo", Modelo)
def test_each_sheet_is_written_before_the_next_boleto_is_asked_for(modelo: Modelo) -> None:
    saida, tamanhos = Ralo(), list[int]()

    def papeis() -> Iterator[Papel]:
        for _ in range(9):
            tamanhos.append(saida.tamanho)
            yield papel()

    ImpressoraReportlab(Logger()).imprimir_em(saida, PRODUCAO, papeis(), modelo)
    folhas = tamanhos[:: 3 if modelo is Modelo.CARNE else 1]
    assert all(depois - antes > 1_000 for antes, depois in pairwise(folhas))
