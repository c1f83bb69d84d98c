"""Who hands a message over."""

from typing import Protocol

from ws.application.ports.correio.mensagens import EnvioReservado


class FalhaDeEnvio(Exception):
    """The mail server did not take a message. ``mensagem`` is Portuguese and says why, without addresses."""

    def __init__(self, mensagem: str, *, definitiva: bool) -> None:
        super().__init__(mensagem)
        self.mensagem = mensagem
        self.definitiva = definitiva


class Carteiro(Protocol):
    """Hands one message over."""

    def entregar(self, envio: EnvioReservado) -> None:
        """Return once the server said 250 (or the message is captured). Raises :class:`FalhaDeEnvio`."""
        ...
