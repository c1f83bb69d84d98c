"""The four operations as Spyne dispatches them: translate, call the use case, hand on what it returns."""

from typing import Any

from spyne import Application, Service, rpc

from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.application.carteira.emitir_boleto import BoletosEmitidos
from ws.application.casos_de_uso import CasosDeUso
from ws.application.correio.enviar_boleto_email import EnvioAceito
from ws.domain.carteira.analise import Analise
from ws.soap.contrato.publicacao import NOME
from ws.soap.despacho import tipos
from ws.soap.traducao.pedidos import pedido_de_analise, pedido_de_consulta, pedido_de_emissao, pedido_de_envio


def _operacao(nome: str, requisicao: Any, retorno: Any) -> Any:
    """Spyne's decorator for an operation of the contract's shape."""
    return rpc(
        tipos.um(requisicao),
        _returns=tipos.um(retorno),
        _throws=[tipos.FalhaServico],
        _operation_name=nome,
        _out_message_name=f"{nome}Response",
        _out_variable_name="retorno",
        _wsdl_part_name="parameters",
    )


class IntegracaoWebServices(Service):
    """All operations in one class: Spyne makes a ``wsdl:service`` of each."""

    __service_name__ = NOME

    @_operacao("ConsultarBoletos", tipos.ConsultarBoletosRequisicao, tipos.ConsultarBoletosRetorno)
    def consultar_boletos(ctx: Any, requisicao: Any) -> BoletosConsultados:  # noqa: N805  # Spyne passes a context
        return _casos(ctx).consultar(ctx.udc.acesso, pedido_de_consulta(requisicao))

    @_operacao("EmitirBoleto", tipos.EmitirBoletoRequisicao, tipos.EmitirBoletoRetorno)
    def emitir_boleto(ctx: Any, requisicao: Any) -> BoletosEmitidos:  # noqa: N805  # Spyne passes a context
        return _casos(ctx).emitir(ctx.udc.acesso, pedido_de_emissao(requisicao))

    @_operacao("EnviarBoletoEmail", tipos.EnviarBoletoEmailRequisicao, tipos.EnviarBoletoEmailRetorno)
    def enviar_boleto_email(ctx: Any, requisicao: Any) -> EnvioAceito:  # noqa: N805  # Spyne passes a context
        return _casos(ctx).enviar(ctx.udc.acesso, pedido_de_envio(requisicao))

    @_operacao("AnaliseFinanceira", tipos.AnaliseFinanceiraRequisicao, tipos.AnaliseFinanceiraRetorno)
    def analise_financeira(ctx: Any, requisicao: Any) -> Analise:  # noqa: N805  # Spyne passes a context
        return _casos(ctx).analisar(ctx.udc.acesso, pedido_de_analise(requisicao))


def _casos(ctx: Any) -> CasosDeUso:
    casos: CasosDeUso = ctx.app.config
    return casos


class Aplicacao(Application):
    """Spyne's application, where what ends a use case is an outcome and not an exception."""

    def call_wrapper(self, ctx: Any) -> Any:
        """What the use case returned, or the exception that ended it."""
        try:
            return super().call_wrapper(ctx)
        except Exception as erro:  # the output protocol answers every one of them
            return erro
