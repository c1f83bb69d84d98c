"""The paper: a printer, and what it is given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol

from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto


class Modelo(StrEnum):
    """Print layouts of the contract."""

    A4 = "A4"
    CARNE = "CARNE"
    FATURA = "FATURA"


@dataclass(frozen=True, slots=True)
class Papel:
    """A boleto with the account whose beneficiário and bank texts go on its paper."""

    boleto: Boleto
    conta: ContaCobranca


class Impressora(Protocol):
    """Draws boletos. Same arguments, same bytes: no clock, no randomness."""

    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        """One PDF with every boleto, in order; marked SEM VALOR when the company is in HOMOLOGACAO."""
        ...

    def imprimir_em(self, saida: BinaryIO, empresa: Empresa, papeis: Iterable[Papel], modelo: Modelo) -> None:
        """The same bytes, written to ``saida`` as boletos come: memory does not grow with their number."""
        ...
