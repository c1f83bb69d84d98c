"""Customers, by the ERP's code or by CPF/CNPJ."""

from collections.abc import Sequence
from typing import Protocol


class ClienteRepository(Protocol):
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        """Every ERP code registered with exactly this CPF or CNPJ (no punctuation), sorted."""
        ...

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        """Those of ``codigos`` that are customers of the company, sorted."""
        ...
