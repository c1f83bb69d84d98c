"""The one error of the core: a line of the catalogue, the field it is about, and its data. No transport."""

from collections.abc import Sequence
from dataclasses import dataclass

from ws.domain.desfechos.catalogo import Codigo


@dataclass(frozen=True, slots=True)
class Recusa:
    """Why one boleto of a request that names several was refused."""

    id_boleto: str
    codigo: Codigo


class Erro(Exception):
    """An outcome other than success.

    ``campo`` is the request's field in snake_case, with a dotted path and 1-based index where needed
    (``destinatarios.email[2]``); doors translate it to their own spelling. ``dados`` fill the catalogue's
    sentence and are words of the product, never the caller's input.
    """

    def __init__(
        self,
        codigo: Codigo,
        *,
        campo: str | None = None,
        segundos_para_repetir: int | None = None,
        recusas: Sequence[Recusa] = (),
        **dados: str,
    ) -> None:
        super().__init__(codigo.name)
        self.codigo = codigo
        self.campo = campo
        self.segundos_para_repetir = segundos_para_repetir
        self.recusas = tuple(recusas)
        self.dados = dados
