"""A small WSGI application behind ``ws.http.servidor_rsgi``, on Granian: it tells what it was given.

``python -m tests.http.eco PORT``. ``/dorme?0.5`` answers after so many seconds.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.http import HTTP1Settings
from granian.log import LogLevels

from ws.http.processos import por_fork
from ws.http.servidor_rsgi import ServidorRsgi

CORPO_MAXIMO = 1000
SEGUNDOS = 2.0
CABECALHOS_MS = 1000


def eco(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    """The environment in JSON, and how long the body was."""
    if environ["PATH_INFO"] == "/dorme":
        time.sleep(float(environ["QUERY_STRING"]))
    dito = {nome: valor for nome, valor in environ.items() if isinstance(valor, str)}
    resposta = json.dumps({**dito, "lidos": len(environ["wsgi.input"].read())}).encode()
    cabecalhos = [("Content-Type", "application/json"), ("Content-Length", str(len(resposta)))]
    start_response("200 OK", cabecalhos)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [resposta]


def criar() -> ServidorRsgi:
    """What each server process loads."""
    return ServidorRsgi(eco, fios=2, corpo_maximo=CORPO_MAXIMO, segundos=SEGUNDOS)


if __name__ == "__main__":
    por_fork()
    Granian(
        target="tests.http.eco:criar",
        factory=True,
        interface=Interfaces.RSGI,
        loop=Loops.asyncio,
        port=int(sys.argv[1]),
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=CABECALHOS_MS),
        websockets=False,
        workers_kill_timeout=25,
        log_level=LogLevels.warning,
    ).serve()
