"""Fake of the mail server's client: keeps what it was given, fails when told to."""

from ws.application.ports.correio.mensagens import EnvioReservado
from ws.desfechos.erro import Erro


class Carteiro:
    """``falhas`` are raised one by one before it starts to deliver."""

    def __init__(self, *falhas: Erro) -> None:
        self.falhas = list(falhas)
        self.entregues: list[EnvioReservado] = []

    def entregar(self, envio: EnvioReservado) -> None:
        if self.falhas:
            raise self.falhas.pop(0)
        self.entregues.append(envio)
