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
    """The company's data. What is asked for by key comes by key; what is not stored is absent."""

    def contas(self, empresa_id: int) -> Mapping[str, ContaCadastrada]:
        """Every collection account with its defaults, by its key."""
        ...

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, Cliente]:
        """The customers with these codes (the ERP's)."""
        ...

    def boletos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Boleto]:
        """The titles with these ids."""
        ...

    def compras(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Compra]:
        """The purchases with these ids."""
        ...

    def pagamentos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Pagamento]:
        """The payments with these ids."""
        ...

    def pagamentos_dos_boletos(
        self, empresa_id: int, boletos: Sequence[str]
    ) -> Mapping[str, Sequence[Pagamento]]:
        """All payments of each of these boletos that has any, by its id."""
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
