"""The output protocol: what a call came to, straight to bytes. No Spyne object and no element is built on the way."""

from typing import Any

from spyne.protocol.soap import Soap11

from ws.soap.traducao.respostas import Respostas


class ProtocoloDeSaida(Soap11):
    """Writes SOAP 1.1 and 1.2, by the version that the call came in. ``out_document`` is a ``Resposta``, in bytes."""

    def __init__(self, respostas: Respostas) -> None:
        super().__init__()
        self._respostas = respostas

    def serialize(self, ctx: Any, **_: object) -> None:
        """The outcome in ``out_object`` to a whole message."""
        (desfecho,) = ctx.out_object
        ctx.out_document = self._respostas.responder(ctx.udc, desfecho)
