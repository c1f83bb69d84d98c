"""ListarClientesDoAcesso: the customers that an account is linked to, to see them together or one by one."""

from dataclasses import dataclass

from ws.application.ports.unit_of_work import UnidadesDoPortal
from ws.domain.acessos.acesso import Acesso
from ws.domain.cadastro.cliente import Cliente


@dataclass(frozen=True)
class ListarClientesDoAcesso:
    """Use case."""

    unidades: UnidadesDoPortal

    def __call__(self, acesso: Acesso) -> tuple[Cliente, ...]:
        """By name, each with the addresses to suggest."""
        with self.unidades.leitura() as uow:
            return uow.diretorio.clientes(acesso.empresa.id, acesso.clientes)
