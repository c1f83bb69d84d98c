"""Which way a message leaves: to the mail server, or into a file for companies in HOMOLOGACAO."""

from dataclasses import dataclass

from ws.application.ports.correio.carteiro import Carteiro
from ws.application.ports.correio.mensagens import EnvioReservado


@dataclass(frozen=True)
class CarteiroPorAmbiente:
    """Fulfils :class:`ws.application.ports.correio.carteiro.Carteiro`."""

    producao: Carteiro
    homologacao: Carteiro

    def entregar(self, envio: EnvioReservado) -> None:
        """Hand it to the carteiro of its environment; raises what that one raises."""
        (self.homologacao if envio.captura else self.producao).entregar(envio)
