"""Calls that take turns, and one that takes too long for it."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event, Lock
from time import monotonic, sleep
from typing import Any

from ws.http.uma_de_cada_vez import UmaDeCadaVez

SEM_PRESSA = 10.0


class Aplicacao:
    """WSGI: counts how many are inside at a time. A call for /lenta stays until it is let go."""

    def __init__(self) -> None:
        self.dentro = self.mais_dentro = 0
        self.chegou, self.solta = Event(), Event()
        self._conta = Lock()

    def __call__(self, environ: dict[str, Any], _: Callable[..., Any]) -> Iterable[bytes]:
        with self._conta:
            self.dentro += 1
            self.mais_dentro = max(self.mais_dentro, self.dentro)
        try:
            return [self._responder(environ["PATH_INFO"])]
        finally:
            with self._conta:
                self.dentro -= 1

    def _responder(self, caminho: str) -> bytes:
        if caminho == "/lenta":
            self.chegou.set()
            assert self.solta.wait(SEM_PRESSA)
        if caminho == "/errada":
            raise ZeroDivisionError
        sleep(0.001)
        return caminho.encode()


def chamar(porta: UmaDeCadaVez, caminho: str = "/") -> bytes:
    return b"".join(porta({"PATH_INFO": caminho}, lambda *_: None))


def test_calls_are_answered_one_after_the_other() -> None:
    aplicacao = Aplicacao()
    porta = UmaDeCadaVez(aplicacao, SEM_PRESSA)
    caminhos = [f"/{n}" for n in range(50)]
    with ThreadPoolExecutor(8) as threads:
        respostas = list(threads.map(lambda caminho: chamar(porta, caminho), caminhos))
    assert respostas == [caminho.encode() for caminho in caminhos]
    assert aplicacao.mais_dentro == 1


def test_a_call_that_fails_gives_its_turn_back() -> None:
    porta = UmaDeCadaVez(Aplicacao(), SEM_PRESSA)
    with suppress(ZeroDivisionError):
        chamar(porta, "/errada")
    inicio = monotonic()
    assert chamar(porta) == b"/"
    assert monotonic() - inicio < SEM_PRESSA / 2


def test_a_slow_call_is_waited_for_once_and_passed_by() -> None:
    aplicacao, paciencia = Aplicacao(), 0.5
    porta = UmaDeCadaVez(aplicacao, paciencia)
    with ThreadPoolExecutor(1) as threads:
        lenta = threads.submit(chamar, porta, "/lenta")
        assert aplicacao.chegou.wait(SEM_PRESSA)
        inicio = monotonic()
        assert [chamar(porta) for _ in range(10)] == [b"/"] * 10
        passados = monotonic() - inicio
        aplicacao.solta.set()
        assert lenta.result() == b"/lenta"
    assert paciencia <= passados < 2 * paciencia


def test_after_a_slow_call_calls_take_turns_again() -> None:
    aplicacao = Aplicacao()
    porta = UmaDeCadaVez(aplicacao, 0.05)
    with ThreadPoolExecutor(8) as threads:
        lenta = threads.submit(chamar, porta, "/lenta")
        assert aplicacao.chegou.wait(SEM_PRESSA)
        chamar(porta)
        aplicacao.solta.set()
        lenta.result()
        aplicacao.mais_dentro = 0
        list(threads.map(lambda _: chamar(porta), range(20)))
    assert aplicacao.mais_dentro == 1


def test_all_that_wait_for_a_slow_call_go_on_one_after_the_other() -> None:
    aplicacao = Aplicacao()
    porta = UmaDeCadaVez(aplicacao, 0.1)
    with ThreadPoolExecutor(8) as threads:
        lenta = threads.submit(chamar, porta, "/lenta")
        assert aplicacao.chegou.wait(SEM_PRESSA)
        assert list(threads.map(lambda _: chamar(porta), range(7))) == [b"/"] * 7
        aplicacao.solta.set()
        lenta.result()
    assert aplicacao.mais_dentro == 2
