"""VerClientes: the customers that the manager chose, by their codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.cadastro.cliente import Cliente


class Dados(UnitOfWork, Protocol):
    """The customers."""

    @property
    def clientes(self) -> ClienteRepository: ...


@dataclass(frozen=True)
class VerClientes:
    """Customers of the manager's company, by their codes."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        """Those of the codes (the ERP's) that are customers of the company, by name. Raises 110 for who is no
        manager."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.clientes.por_codigos(acesso.empresa.id, codigos)
