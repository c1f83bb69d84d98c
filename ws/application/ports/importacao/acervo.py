"""A company's data as a whole, as an import reads and writes it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from ws.application.ports.importacao.mudancas import Mudancas
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento


class Acervo(Protocol):
    """The company's data."""

    def contas(self, empresa_id: int) -> Mapping[str, ContaCadastrada]:
        """Every collection account with its defaults."""
        ...

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, Cliente]:
        """Customers."""
        ...

    def boletos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Boleto]:
        """Titles."""
        ...

    def compras(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Compra]:
        """Purchases."""
        ...

    def pagamentos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Pagamento]:
        """Payments."""
        ...

    def pagamentos_dos_boletos(
        self, empresa_id: int, boletos: Sequence[str]
    ) -> Mapping[str, Sequence[Pagamento]]:
        """All payments of each boleto that has any."""
        ...

    def travar(self) -> None:
        """Wait for the other imports that are being written, and make later ones wait."""
        ...

    def gravar_empresa(self, empresa: Empresa) -> int:
        """Add the company (``id`` 0) or change it; its id. Its logo changes only if it brings one."""
        ...

    def gravar_contas(self, empresa_id: int, contas: Mudancas[ContaCadastrada]) -> None:
        """Add and change. The logo of an account's bank changes if it brings one, and goes if it tells of none."""
        ...

    def gravar_clientes(self, empresa_id: int, clientes: Mudancas[Cliente]) -> None:
        """Add and change."""
        ...

    def gravar_boletos(self, empresa_id: int, boletos: Mudancas[Boleto]) -> None:
        """Add and change."""
        ...

    def gravar_compras(self, empresa_id: int, compras: Mudancas[Compra]) -> None:
        """Add and change."""
        ...

    def gravar_pagamentos(self, empresa_id: int, pagamentos: Mudancas[Pagamento]) -> None:
        """Add and change."""
        ...
