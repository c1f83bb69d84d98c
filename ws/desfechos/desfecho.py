"""What something came to: a line of the catalogue, where it is about, and its data. No transport.

>>> from ws.desfechos.catalogo.contrato import Codigo
>>> recusado = Desfecho(Codigo.CAMPO_AUSENTE, Lugar("destinatarios.email[2]"))
>>> recusado.em(arquivo="boletos.csv", linha=7).lugar
Lugar(campo='destinatarios.email[2]', posicao=None, arquivo='boletos.csv', linha=7)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo

Dados = Mapping[str, str | int]
"""What fills the ``{names}`` of a sentence: words of the product, never the caller's input."""


@dataclass(frozen=True, slots=True)
class Lugar:
    """Where an outcome is about; each part is None where it does not apply."""

    campo: str | None = None
    """A field of a request or a paper, in snake_case, with a dotted path and 1-based index where needed
    (``destinatarios.email[2]``), or a column of a file. Doors translate it to their own spelling."""
    posicao: int | None = None
    """In a text that somebody typed or pasted, from 1: a character of the text where a character is to blame, a digit
    of the compacted number where a check digit is wrong."""
    arquivo: str | None = None
    linha: int | None = None
    """Of the file, from 1."""


@dataclass(frozen=True, slots=True)
class Recusa:
    """Why one boleto of a request that names several was refused."""

    id_boleto: str
    codigo: Codigo


@dataclass(frozen=True, slots=True)
class Desfecho:
    """An outcome, success or not."""

    codigo: CodigoDoCatalogo
    lugar: Lugar = Lugar()
    dados: Dados = field(default_factory=dict)
    segundos_para_repetir: int | None = None
    recusas: tuple[Recusa, ...] = ()

    def em(self, **lugar: Any) -> "Desfecho":
        """The same, about a place that is known better by now: parts of :class:`Lugar`."""
        return replace(self, lugar=replace(self.lugar, **lugar))
