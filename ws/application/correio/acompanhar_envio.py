"""AcompanharEnvio: how the messages of one request stand, for the dialog that waits until they are sent."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.correio.remessas import Envio, RemessaRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso


class Dados(UnitOfWork, Protocol):
    """The outbox, to be looked at."""

    @property
    def remessas(self) -> RemessaRepository: ...


@dataclass(frozen=True)
class AcompanharEnvio:
    """The messages of a request of the account that asks."""

    unidades: UnitsOfWork[Dados]

    def __call__(self, acesso: Acesso, protocolo: str) -> tuple[Envio, ...]:
        """One for each address, in the order given; none for a protocol that this account did not get."""
        with self.unidades.leitura() as uow:
            return uow.remessas.envios(acesso.empresa.id, acesso.id, protocolo)
