"""BuscarClientes and BuscarAcessos: the manager finds who is who, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.acessos.diretorio import ClienteEncontrado, DiretorioRepository
from ws.application.ports.acessos.gestao import AcessoCadastrado
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.cadastro.busca import palavras
from ws.domain.cadastro.cliente import Cliente

TEXTO_MAXIMO = 100
"""Characters of a search that are read."""


class Dados(UnitOfWork, Protocol):
    """Customers and accounts."""

    @property
    def diretorio(self) -> DiretorioRepository: ...


@dataclass(frozen=True)
class BuscarClientes:
    """Use case."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, texto: str = "", pagina: int = 1) -> Pagina[ClienteEncontrado]:
        """Customers by name in which every word occurs: in name, code, document or address; all for no word."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.diretorio.buscar_clientes(
                acesso.empresa.id, palavras(texto[:TEXTO_MAXIMO]), Recorte(pagina)
            )

    def por_codigos(self, acesso: Acesso, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        """Those of the codes that are customers of the company, by name."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.diretorio.clientes(acesso.empresa.id, codigos)


@dataclass(frozen=True)
class BuscarAcessos:
    """Use case."""

    unidades: UnitsOfWork[Dados]

    def __call__(
        self, acesso: Acesso, texto: str = "", tipo: TipoAcesso | None = None, pagina: int = 1
    ) -> Pagina[AcessoCadastrado]:
        """Accounts of the company by login, those in whose login or address the text occurs."""
        exigir_gestor(acesso)
        procurado = texto[:TEXTO_MAXIMO].strip().lower()
        with self.unidades.leitura() as uow:
            return uow.diretorio.buscar_acessos(acesso.empresa.id, procurado, tipo, Recorte(pagina))
