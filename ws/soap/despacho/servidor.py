"""Spyne's server for this door: one request's bytes in, one whole answer out. HTTP stays outside
(``ws/soap/http/wsgi.py``).

Spyne's own WSGI server lets anything but a Fault escape, builds the WSDL from the Host header, and collects
garbage once a second; this one is as short as ``ServerBase`` allows.
"""

from typing import Any

from spyne import MethodContext
from spyne.server import ServerBase

from ws.application.casos_de_uso import CasosDeUso
from ws.application.ports.logger import Logger
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.http.rastro import rastro
from ws.soap.contrato.namespaces import CONTRATO
from ws.soap.contrato.publicacao import Contrato
from ws.soap.despacho.operacoes import AplicacaoSpyne, servico_do_contrato
from ws.soap.despacho.protocolo_de_entrada import ProtocoloDeEntrada
from ws.soap.despacho.protocolo_de_saida import ProtocoloDeSaida
from ws.soap.mensagem.chamada import Chamada
from ws.soap.traducao.respostas import Resposta, Respostas


class ServidorSpyne(ServerBase):
    """Answers every request. An unexpected exception is answered with 999, and is a line in the log."""

    transport = "http://schemas.xmlsoap.org/soap/http"

    def __init__(self, contrato: Contrato, casos: CasosDeUso, logger: Logger) -> None:
        aplicacao = AplicacaoSpyne(
            [servico_do_contrato(contrato)],
            CONTRATO,
            in_protocol=ProtocoloDeEntrada(contrato, casos.autenticar),
            out_protocol=ProtocoloDeSaida(Respostas(contrato, casos.clock)),
            config=casos,
        )
        super().__init__(aplicacao)
        self._logger = logger

    def atender(self, chamada: Chamada, corpo: bytes) -> Resposta:
        """The answer to ``corpo``, the body of a request. What is learnt on the way is written into ``chamada``."""
        ctx = MethodContext(self, MethodContext.SERVER)
        ctx.udc = chamada
        ctx.in_string = (corpo,)
        ctx.out_object = (self._desfecho(ctx),)
        try:
            ctx.out_protocol.serialize(ctx)
        except Exception as erro:  # an answer that cannot be written is a fault
            ctx.out_object = (self._erro_interno(chamada, erro),)
            ctx.out_protocol.serialize(ctx)
        resposta: Resposta = ctx.out_document
        return resposta

    def _desfecho(self, ctx: Any) -> Any:
        """What the use case returned, or the ``Erro`` that ended the call."""
        try:
            self.generate_contexts(ctx, ctx.udc.charset)
            self.get_in_object(ctx)
            self.get_out_object(ctx)
            (desfecho,) = ctx.out_object
        except Exception as erro:  # whatever it is, it is answered
            desfecho = erro
        if isinstance(desfecho, Exception) and not _do_contrato(desfecho):
            return self._erro_interno(ctx.udc, desfecho)
        return desfecho

    def _erro_interno(self, chamada: Chamada, erro: Exception) -> Erro:
        self._logger.warning(
            "erro_interno",
            id_correlacao=chamada.id_correlacao,
            operacao=chamada.operacao,
            rastro=rastro(erro),
        )
        return Erro(Codigo.ERRO_INTERNO)


def _do_contrato(erro: Exception) -> bool:
    """Whether it is an outcome that the contract knows; any other is nothing that a caller can act on."""
    return isinstance(erro, Erro) and erro.codigo.faixa.publicada
