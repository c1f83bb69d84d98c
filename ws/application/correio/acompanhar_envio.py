"""AcompanharEnvio: how the messages of one request stand, for the dialog that waits until they are sent."""

from dataclasses import dataclass

from ws.application.ports.correio.caixa_de_saida import Envio
from ws.application.ports.unit_of_work import UnidadesDoPortal
from ws.domain.acessos.acesso import Acesso


@dataclass(frozen=True)
class AcompanharEnvio:
    """Use case."""

    unidades: UnidadesDoPortal

    def __call__(self, acesso: Acesso, protocolo: str) -> tuple[Envio, ...]:
        """One for each address, in the order given; none for a protocol that this account did not get."""
        with self.unidades.leitura() as uow:
            return uow.saida.envios(acesso.empresa.id, acesso.id, protocolo)
