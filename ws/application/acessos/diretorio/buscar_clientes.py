"""BuscarClientes: the manager finds customers of the company, a page at a time."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.cadastro.busca import palavras
from ws.domain.cadastro.cliente import Cliente

TEXTO_MAXIMO = 100
"""Characters of a search that are read."""


@dataclass(frozen=True, slots=True)
class ClienteEncontrado:
    """A customer as the manager finds it, with every account that is linked to it, by login."""

    cliente: Cliente
    acessos: tuple[AcessoCadastrado, ...]


class Dados(UnitOfWork, Protocol):
    """Customers, and the accounts that see them."""

    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...


@dataclass(frozen=True)
class BuscarClientes:
    """Customers of the manager's company, each with the accounts that see its boletos."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, texto: str = "", pagina: int = 1) -> Pagina[ClienteEncontrado]:
        """By name, those in which every word occurs: in name, code, document or address; all for no word. Raises
        110 for who is no manager."""
        exigir_gestor(acesso)
        empresa_id = acesso.empresa.id
        with self.unidades.leitura() as uow:
            achados = uow.clientes.buscar(empresa_id, palavras(texto[:TEXTO_MAXIMO]), Recorte(pagina))
            codigos = [cliente.codigo for cliente in achados.itens]
            vinculados = uow.cadastrados.dos_clientes(empresa_id, codigos)
        encontrados = tuple(
            ClienteEncontrado(cliente, tuple(vinculados.get(cliente.codigo, ()))) for cliente in achados.itens
        )
        return Pagina(encontrados, achados.numero, achados.por_pagina, achados.total)
