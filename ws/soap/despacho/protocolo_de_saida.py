"""Spyne's output protocol: from how a call ended straight to bytes, without an object of Spyne's on the way."""

from typing import Any

from spyne.protocol.soap import Soap11

from ws.soap.traducao.respostas import Respostas


class ProtocoloDeSaida(Soap11):
    """Writes SOAP 1.1 and 1.2, by the version that the call came in."""

    def __init__(self, respostas: Respostas) -> None:
        super().__init__()
        self._respostas = respostas

    def serialize(self, ctx: Any, **_: object) -> None:
        """From ``ctx.out_object``, a use case's result or an ``Erro``, to ``ctx.out_document``, a ``Resposta``."""
        (desfecho,) = ctx.out_object
        ctx.out_document = self._respostas.responder(ctx.udc, desfecho)
