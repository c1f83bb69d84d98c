"""The outbox worker: a loop around one round of delivery, as a thread of ``serve`` or a process of its own.

It never dies of an error: it writes it down and waits longer, up to a minute. Any number of workers share an
outbox; stopping one lets it finish the message in its hands.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from ws.application.ports.logger import Logger

RECUO_MAXIMO = 60.0
"""Seconds between rounds while they fail."""


def recuo(intervalo: float, falhas: int) -> float:
    """Seconds to wait after so many failed rounds in a row.

    >>> [recuo(2.0, falhas) for falhas in (1, 2, 5, 100_000)]
    [4.0, 8.0, 60.0, 60.0]
    """
    return min(intervalo * (1 << min(falhas, 10)), RECUO_MAXIMO)


@dataclass(frozen=True)
class Trabalhador:
    """``rodada`` attempts what is due and returns how many; ``intervalo`` is the wait when that is none."""

    rodada: Callable[[], int]
    logger: Logger
    intervalo: float = 2.0
    _parada: Event = field(default_factory=Event, init=False)

    def trabalhar(self) -> None:
        """Work until :meth:`parar` is called, here, in the calling thread."""
        pausa, falhas = 0.0, 0
        while not self._parada.wait(pausa):
            try:
                feitas = self.rodada()
            except Exception as erro:
                falhas += 1
                pausa = recuo(self.intervalo, falhas)
                self.logger.warning(
                    "email_rodada_falhou", erro=type(erro).__name__, pausa=pausa, exc_info=True
                )
            else:
                falhas, pausa = 0, 0.0 if feitas else self.intervalo

    def iniciar(self) -> Thread:
        """Work in a thread that does not keep the process alive."""
        thread = Thread(target=self.trabalhar, name="email", daemon=True)
        thread.start()
        return thread

    def parar(self) -> None:
        """Stop after the message at hand. Safe from a signal handler and from any thread."""
        self._parada.set()
