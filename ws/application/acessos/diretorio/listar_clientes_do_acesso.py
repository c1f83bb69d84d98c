"""ListarClientesDoAcesso: the customers that an account is linked to, to see them together or one by one."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.cadastro.cliente import Cliente


class Dados(UnitOfWork, Protocol):
    """The customers."""

    @property
    def clientes(self) -> ClienteRepository: ...


@dataclass(frozen=True)
class ListarClientesDoAcesso:
    """The customers whose boletos an account sees."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso) -> tuple[Cliente, ...]:
        """By name, each with the addresses to suggest."""
        with self.unidades.leitura() as uow:
            return uow.clientes.por_codigos(acesso.empresa.id, acesso.clientes)
