"""The product behind a real server, with a clock that stands still: ``python -m tests.doors.servidor PORT``.

Everything else is as ``serve`` has it, settings from the environment included; but a body has less time to come, and
no outbox worker runs beside it.
"""

import sys

from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.log import LogLevels

from tests.fakes.clock import Clock
from ws.bootstrap.aplicacao import montar
from ws.bootstrap.processo import FIOS
from ws.http.processos import por_fork
from ws.http.requisicao import LIMITE
from ws.http.servidor_rsgi import ServidorRsgi

SEGUNDOS_PARA_O_CORPO = 3.0


def criar() -> ServidorRsgi:
    """What the server process loads."""
    aplicacao = montar(clock=Clock())
    return ServidorRsgi(aplicacao.wsgi(), fios=FIOS, corpo_maximo=LIMITE, segundos=SEGUNDOS_PARA_O_CORPO)


if __name__ == "__main__":
    por_fork()
    Granian(
        target="tests.doors.servidor:criar",
        factory=True,
        interface=Interfaces.RSGI,
        loop=Loops.asyncio,
        port=int(sys.argv[1]),
        http=HTTPModes.http1,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()
