"""A worker in a process of its own that is killed (SIGKILL, by itself) at the n-th point of its rounds.

``python -m tests.adapters.mail.trabalhador_mortal DATABASE_URL SMTP_PORT INSTANT POINT``
"""

import os
import signal
import sys
from datetime import datetime, timedelta

from sqlalchemy import Engine

from tests.adapters.mail.correio import Correio
from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from ws.adapters.db.motor.conexao import criar_engine
from ws.adapters.db.unit_of_work import SqlUnitOfWork
from ws.adapters.mail.smtp import CarteiroSmtp
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.ports.correio.mensagens import EnvioReservado

ARRENDAMENTO = timedelta(minutes=5)
POR_MENSAGEM = [
    "nothing is open",
    "the message is taken, uncommitted",
    "the message is taken",
    "the server is about to be called",
    "the server said 250",
    "the result is about to be written",
    "the result is written, uncommitted",
    "the result is written",
]
"""The points of a round, in order; the first is 1."""
DEPOIS_DO_250 = range(5, 8)
"""Those at which a message was taken by the server and the outbox does not know."""


class Mortal:
    """Fulfils UnitsOfWork and Carteiro with the real ones, and dies at a point."""

    def __init__(self, engine: Engine, carteiro: CarteiroSmtp, ponto_final: int) -> None:
        self.engine = engine
        self._carteiro = carteiro
        self._restantes = ponto_final

    def ponto(self) -> None:
        self._restantes -= 1
        if self._restantes == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def leitura(self) -> SqlUnitOfWork:
        raise AssertionError("a worker only writes")

    def escrita(self) -> SqlUnitOfWork:
        self.ponto()
        return UnidadeMortal(self)

    def entregar(self, envio: EnvioReservado) -> None:
        self.ponto()
        self._carteiro.entregar(envio)
        self.ponto()


class UnidadeMortal(SqlUnitOfWork):
    def __init__(self, mortal: Mortal) -> None:
        super().__init__(mortal.engine, escrita=True)
        self._mortal = mortal

    def commit(self) -> None:
        self._mortal.ponto()
        super().commit()
        self._mortal.ponto()


def main(url: str, porta: str, instante: str, ponto: str) -> None:
    """Work until killed, or until nothing is due."""
    servidor = Correio(porta=int(porta)).servidor()
    mortal = Mortal(criar_engine(url), CarteiroSmtp(servidor, Logger()), int(ponto))
    clock = Clock(datetime.fromisoformat(instante))
    entregar = EntregarEmails(mortal, mortal, clock, Logger(), ARRENDAMENTO)
    while entregar():
        pass


if __name__ == "__main__":
    main(*sys.argv[1:])
