"""BuscarClientes: the manager finds customers of the company, a page at a time."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.acessos.diretorio import ClienteEncontrado, DiretorioRepository
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.cadastro.busca import palavras

TEXTO_MAXIMO = 100
"""Characters of a search that are read."""


class Dados(UnitOfWork, Protocol):
    """Customers, and the accounts that see them."""

    @property
    def diretorio(self) -> DiretorioRepository: ...


@dataclass(frozen=True)
class BuscarClientes:
    """Customers of the manager's company, each with the accounts that see its boletos."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, texto: str = "", pagina: int = 1) -> Pagina[ClienteEncontrado]:
        """By name, those in which every word occurs: in name, code, document or address; all for no word. Raises
        110 for who is no manager."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.diretorio.buscar_clientes(
                acesso.empresa.id, palavras(texto[:TEXTO_MAXIMO]), Recorte(pagina)
            )
