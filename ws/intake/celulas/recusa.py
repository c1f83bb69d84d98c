"""What a reader of a cell raises when it cannot read it."""


class ValorRecusado(ValueError):
    """A cell cannot be read; ``motivo`` is a Portuguese sentence: what is expected, never what was there."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo
