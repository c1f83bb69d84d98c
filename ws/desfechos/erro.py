"""The one error of the house: it carries an outcome to whoever tells it."""

from collections.abc import Sequence
from typing import Any

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.desfecho import Desfecho, Lugar, Recusa
from ws.desfechos.faixa import Faixa
from ws.desfechos.renderer import PADRAO


class Erro(Exception):
    """An outcome other than success. As text it is the catalogue's sentence."""

    def __init__(
        self,
        codigo: CodigoDoCatalogo,
        *,
        campo: str | None = None,
        posicao: int | None = None,
        segundos_para_repetir: int | None = None,
        recusas: Sequence[Recusa] = (),
        **dados: str | int,
    ) -> None:
        """``campo`` and ``posicao`` as in :class:`Lugar`; ``dados`` fill the ``{names}`` of the sentence."""
        super().__init__(codigo.name)
        assert codigo.faixa is not Faixa.SUCESSO  # success is an outcome, and no error
        self.desfecho = Desfecho(codigo, Lugar(campo, posicao), dados, segundos_para_repetir, tuple(recusas))

    @property
    def codigo(self) -> CodigoDoCatalogo:
        """What happened: what to do next is decided by it."""
        return self.desfecho.codigo

    @property
    def campo(self) -> str | None:
        """The field it is about, if any."""
        return self.desfecho.lugar.campo

    def em(self, **lugar: Any) -> "Erro":
        """The same error, about a place that is known better by now: parts of :class:`Lugar`."""
        erro = Erro(self.codigo)
        erro.desfecho = self.desfecho.em(**lugar)
        return erro

    def __str__(self) -> str:
        return PADRAO.frase(self.desfecho)
