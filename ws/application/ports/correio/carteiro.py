"""Who hands a message over."""

from typing import Protocol

from ws.application.ports.correio.mensagens import EnvioReservado


class Carteiro(Protocol):
    """Hands one message over."""

    def entregar(self, envio: EnvioReservado) -> None:
        """Return once the server said 250 (or the message is captured). Raises an outcome of
        :class:`ws.desfechos.catalogo.entrega.CodigoDeEntrega`."""
        ...
