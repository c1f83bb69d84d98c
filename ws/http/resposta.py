"""What goes back over HTTP, whole: status, headers, body."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from ws.http.requisicao import RecusaHttp
from ws.http.wsgi import StartResponse

TEXTO = "text/plain; charset=utf-8"
Cabecalhos = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RespostaHttp:
    """An answer. ``tipo`` is its Content-Type; ``cabecalhos`` go beside that and Content-Length."""

    corpo: bytes
    tipo: str = TEXTO
    status: HTTPStatus = HTTPStatus.OK
    cabecalhos: Cabecalhos = ()

    def enviar(
        self, start_response: StartResponse, cabecalhos: Cabecalhos = (), *, com_corpo: bool = True
    ) -> Iterable[bytes]:
        """Hand it to the server, with more headers; an answer to HEAD has those of GET and no body."""
        start_response(
            f"{self.status.value} {self.status.phrase}",
            [
                ("Content-Type", self.tipo),
                ("Content-Length", str(len(self.corpo))),
                ("X-Content-Type-Options", "nosniff"),
                *self.cabecalhos,
                *cabecalhos,
            ],
        )
        return [self.corpo] if com_corpo else []


def de_recusa(recusa: RecusaHttp) -> RespostaHttp:
    """A plain refusal: a sentence for whoever reads it."""
    return RespostaHttp(f"{recusa.mensagem}\n".encode(), status=recusa.status, cabecalhos=recusa.cabecalhos)
