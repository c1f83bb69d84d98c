"""Customers, by the ERP's code or by CPF/CNPJ."""

from collections.abc import Sequence
from typing import Protocol

from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.cadastro.cliente import Cliente


class ClienteRepository(Protocol):
    """Customers, by the ERP's code or by CPF/CNPJ."""

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        """Every ERP code registered with exactly this CPF or CNPJ (no punctuation), sorted."""
        ...

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        """Those of ``codigos`` that are customers of the company, sorted."""
        ...

    def por_codigos(self, empresa_id: int, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        """Those of ``codigos`` that are customers of the company, by name."""
        ...

    def buscar(self, empresa_id: int, palavras: Sequence[str], recorte: Recorte) -> Pagina[Cliente]:
        """Customers in whose name, code, document or address each of the (normalised) words occurs, by name."""
        ...
