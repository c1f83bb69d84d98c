"""Customers and accounts, to choose from and to search."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.acessos.gestao import AcessoCadastrado
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.cliente import Cliente


@dataclass(frozen=True, slots=True)
class ClienteEncontrado:
    """A customer as the manager finds it, with every account that is linked to it."""

    cliente: Cliente
    acessos: tuple[AcessoCadastrado, ...]


class DiretorioRepository(Protocol):
    """Customers and accounts, to choose from and to search."""

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        """These customers, by name."""
        ...

    def email_do_acesso(self, empresa_id: int, acesso_id: int) -> str:
        """Where to write to the account: its own address, else the first of its customers'; or empty."""
        ...

    def buscar_clientes(
        self, empresa_id: int, palavras: Sequence[str], recorte: Recorte
    ) -> Pagina[ClienteEncontrado]:
        """Customers in whose name, code, document or address each of the (normalised) words occurs, by name."""
        ...

    def buscar_acessos(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
        """Accounts in whose login or address the (lower-case) text occurs, by login."""
        ...
