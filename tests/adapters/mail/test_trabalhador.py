"""The worker empties the outbox, waits, survives errors, and stops without dropping what it holds."""

import time
from collections.abc import Callable
from itertools import pairwise
from threading import Event

from tests.fakes.logger import Logger
from ws.adapters.mail.trabalhador import Trabalhador


def ate(condicao: Callable[[], bool]) -> None:
    """Wait until it holds."""
    limite = time.monotonic() + 10
    while not condicao():
        assert time.monotonic() < limite
        time.sleep(0.002)


def test_it_works_without_pause_while_something_is_due() -> None:
    fila = [1] * 500
    trabalhador = Trabalhador(lambda: fila.pop() if fila else 0, Logger(), intervalo=30)
    thread = trabalhador.iniciar()
    ate(lambda: not fila)
    trabalhador.parar()
    thread.join(5)
    assert not thread.is_alive()


def test_it_looks_again_after_the_interval() -> None:
    rodadas: list[float] = []

    def rodada() -> int:
        rodadas.append(time.monotonic())
        return 0

    trabalhador = Trabalhador(rodada, Logger(), intervalo=0.02)
    thread = trabalhador.iniciar()
    ate(lambda: len(rodadas) >= 4)
    trabalhador.parar()
    thread.join(5)
    assert all(depois - antes >= 0.019 for antes, depois in pairwise(rodadas))


def test_stopping_lets_it_finish_what_is_in_its_hands() -> None:
    comecou, continua = Event(), Event()
    terminadas: list[bool] = []

    def rodada() -> int:
        comecou.set()
        continua.wait(5)
        terminadas.append(True)
        return 1

    trabalhador = Trabalhador(rodada, Logger())
    thread = trabalhador.iniciar()
    comecou.wait(5)
    trabalhador.parar()
    continua.set()
    thread.join(5)
    assert terminadas == [True]


def test_stopping_does_not_wait_for_the_interval() -> None:
    trabalhador = Trabalhador(lambda: 0, Logger(), intervalo=60)
    thread = trabalhador.iniciar()
    trabalhador.parar()
    thread.join(5)
    assert not thread.is_alive()


def test_an_error_is_written_down_and_waited_out() -> None:
    logger = Logger()
    respostas: list[int | Exception] = [
        RuntimeError("banco fora"),
        OSError("disco cheio"),
        1,
        ValueError("de novo"),
        0,
    ]
    instantes: list[float] = []

    def rodada() -> int:
        instantes.append(time.monotonic())
        resposta = respostas.pop(0)
        if isinstance(resposta, Exception):
            raise resposta
        if not respostas:
            trabalhador.parar()
        return resposta

    trabalhador = Trabalhador(rodada, logger, intervalo=0.01)
    trabalhador.trabalhar()
    assert [(evento, dados["erro"], dados["pausa"]) for _, evento, dados in logger.linhas] == [
        ("email_rodada_falhou", "RuntimeError", 0.02),
        ("email_rodada_falhou", "OSError", 0.04),
        ("email_rodada_falhou", "ValueError", 0.02),
    ]
    assert instantes[2] - instantes[1] >= 0.039
