"""BuscarAcessos: the manager finds accounts of the company, a page at a time."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.diretorio.buscar_clientes import TEXTO_MAXIMO
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import exigir_gestor


class Dados(UnitOfWork, Protocol):
    """The accounts."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...


@dataclass(frozen=True)
class BuscarAcessos:
    """Accounts of the manager's company."""

    unidades: UnitsOfWork[Dados]

    def __call__(
        self, acesso: Acesso, texto: str = "", tipo: TipoAcesso | None = None, pagina: int = 1
    ) -> Pagina[AcessoCadastrado]:
        """By login, those of one type or all in whose login or address the text occurs. Raises 110 for who is no
        manager."""
        exigir_gestor(acesso)
        procurado = texto[:TEXTO_MAXIMO].strip().lower()
        with self.unidades.leitura() as uow:
            return uow.cadastrados.buscar(acesso.empresa.id, procurado, tipo, Recorte(pagina))
