"""What a server process loads: the HTTP doors and, unless switched off, a worker that sends the outbox beside them."""

from collections.abc import Callable

from ws.adapters.mail.trabalhador import Trabalhador
from ws.bootstrap.aplicacao import montar
from ws.http.requisicao import LIMITE
from ws.http.servidor_rsgi import ServidorRsgi

FIOS = 8
"""Calls in progress in one process: they share one Python, and wait for PostgreSQL, or a slow call, side by side."""
SEGUNDOS_PARA_O_CORPO = 30.0
"""What a client has to send a request's body."""
SEGUNDOS_PARA_A_MENSAGEM = 20.0
"""What a stopping server gives the message at hand; one cut short is tried again later."""


def servidor() -> ServidorRsgi:
    """What each server process loads: the HTTP door, and an outbox worker beside it unless switched off."""
    aplicacao = montar()
    ao_parar = _enviando_emails(aplicacao.trabalhador) if aplicacao.settings.serve_sends_mail else _nada
    return ServidorRsgi(
        aplicacao.wsgi(),
        fios=FIOS,
        corpo_maximo=LIMITE,
        segundos=SEGUNDOS_PARA_O_CORPO,
        ao_parar=ao_parar,
    )


def _enviando_emails(trabalhador: Trabalhador) -> Callable[[], None]:
    """Start the worker; how to stop it after the message at hand."""
    thread = trabalhador.iniciar()

    def parar() -> None:
        trabalhador.parar()
        thread.join(SEGUNDOS_PARA_A_MENSAGEM)

    return parar


def _nada() -> None:
    """Nothing to stop."""
