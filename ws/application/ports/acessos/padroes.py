"""What a company releases to accounts of which nothing else was said."""

from collections.abc import Mapping
from typing import Protocol

from ws.domain.acessos.acesso import Recurso, TipoAcesso


class PadraoRepository(Protocol):
    """What a company releases to accounts of which nothing else was said, by type of account."""

    def da_empresa(self, empresa_id: int) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        """What is released to each type that uses resources."""
        ...

    def definir(self, empresa_id: int, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool) -> None:
        """Release a resource to the company's accounts of a type by default, or withhold it."""
        ...
