"""Collection accounts."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from ws.domain.cadastro.conta import ContaCobranca


class ContaCobrancaRepository(Protocol):
    """Collection accounts. The logos of their banks are read only where paper is drawn."""

    def todas(self, empresa_id: int) -> Mapping[str, ContaCobranca]:
        """Every account of the company, by its key, without its bank's logo."""
        ...

    def logos(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, bytes]:
        """The content of the bank's logo of those accounts that have one, by their key."""
        ...
