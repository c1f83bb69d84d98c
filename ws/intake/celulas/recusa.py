"""What a reader of a cell raises when it cannot read it."""

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar


class ValorRecusado(ValueError):
    """A cell cannot be read; ``motivo`` is a Portuguese sentence: what is expected, never what was there."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo


def dito(coluna: str, motivo: str) -> Desfecho:
    """The outcome of a column, or (``coluna`` empty) of a line or a file as a whole."""
    return Desfecho(CodigoDeImportacao.DITO, Lugar(coluna or None), {"motivo": motivo})
