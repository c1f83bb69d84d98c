"""A service that lies: it passes every call on to a real one and falsifies the answers on their way back."""

import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

from tests.servidor.instalacao import Servidor

SO_DESTA_CONEXAO = {
    "connection",
    "content-length",
    "date",
    "host",
    "keep-alive",
    "server",
    "transfer-encoding",
}


@contextmanager
def mentiroso(servidor: Servidor, mentiras: Mapping[str, str]) -> Iterator[str]:
    """Its URL. What matches the one in an answer becomes the other, one lie after the other."""

    class Intermediario(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            contrato = requests.get(servidor.url + self.path, timeout=30)
            self._responder(contrato, contrato.content.replace(servidor.url.encode(), url.encode()))

        def do_POST(self) -> None:
            corpo = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            resposta = requests.post(
                servidor.url + self.path, corpo, headers=dict(_que_passam(self.headers.items())), timeout=30
            )
            falso = resposta.content
            for verdade, mentira in mentiras.items():
                falso = re.sub(verdade.encode(), mentira.encode(), falso, flags=re.DOTALL)
            self._responder(resposta, falso)

        def _responder(self, resposta: requests.Response, corpo: bytes) -> None:
            self.send_response(resposta.status_code)
            for nome, valor in _que_passam(resposta.headers.items()):
                self.send_header(nome, valor)
            self.send_header("Content-Length", str(len(corpo)))
            self.end_headers()
            self.wfile.write(corpo)

        def log_message(self, *_: object) -> None:
            pass

    escuta = ThreadingHTTPServer(("127.0.0.1", 0), Intermediario)
    url = f"http://127.0.0.1:{escuta.server_address[1]}"
    fio = threading.Thread(target=escuta.serve_forever)
    fio.start()
    try:
        yield url
    finally:
        escuta.shutdown()
        fio.join()
        escuta.server_close()


def _que_passam(cabecalhos: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((nome, valor) for nome, valor in cabecalhos if nome.lower() not in SO_DESTA_CONEXAO)
