"""The contract's operations as Spyne dispatches them: translate, call the use case, hand on what it returns."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from spyne import Application, Service, rpc

from ws.application.casos_de_uso import CasosDeUso
from ws.domain.acessos.acesso import Acesso
from ws.soap.contrato.publicacao import NOME, Contrato
from ws.soap.despacho.tipos import tipos_do_spyne, um
from ws.soap.traducao.pedidos import pedido_de_analise, pedido_de_consulta, pedido_de_emissao, pedido_de_envio

Executar = Callable[[CasosDeUso, Acesso, Any], object]
"""From the use cases, who asks, and the request as read, to what the use case returns. What it raises passes."""

OPERACOES: Mapping[str, Executar] = {
    "ConsultarBoletos": lambda casos, quem, requisicao: casos.consultar(quem, pedido_de_consulta(requisicao)),
    "EmitirBoleto": lambda casos, quem, requisicao: casos.emitir(quem, pedido_de_emissao(requisicao)),
    "EnviarBoletoEmail": lambda casos, quem, requisicao: casos.enviar(quem, pedido_de_envio(requisicao)),
    "AnaliseFinanceira": lambda casos, quem, requisicao: casos.analisar(quem, pedido_de_analise(requisicao)),
}
"""By the contract's name: what each operation does."""


class AplicacaoSpyne(Application):
    """Spyne's application, where what ends a use case is an outcome and not an exception."""

    def call_wrapper(self, ctx: Any) -> Any:
        """What the use case returned, or the exception that ended it."""
        try:
            return super().call_wrapper(ctx)
        except Exception as erro:  # the output protocol answers every one of them
            return erro


@cache
def servico_do_contrato(contrato: Contrato) -> type[Service]:
    """The one class with all operations of ``contrato``: Spyne makes a ``wsdl:service`` of each class.

    Spyne takes 10 ms to make it; doors of the same contract share it. It finds its use cases in ``ctx.app.config``.
    """
    tipos = tipos_do_spyne(contrato.esquema)
    metodos = {nome: _metodo(nome, tipos) for nome in contrato.operacoes}
    servico: type[Service] = type(Service)(NOME, (Service,), {"__service_name__": NOME, **metodos})
    return servico


def _metodo(nome: str, tipos: Mapping[str, Any]) -> Any:
    """An operation of the contract's shape, as Spyne declares it."""
    executar = OPERACOES[nome]

    def operacao(ctx: Any, requisicao: Any) -> object:
        return executar(ctx.app.config, ctx.udc.acesso, requisicao)

    operacao.__name__ = nome  # by which Spyne tells methods apart
    declarar = rpc(
        um(tipos[f"{nome}Requisicao"]),
        _returns=um(tipos[f"{nome}Retorno"]),
        _throws=[tipos["FalhaServico"]],
        _operation_name=nome,
        _out_message_name=f"{nome}Response",
        _out_variable_name="retorno",
        _wsdl_part_name="parameters",
    )
    return declarar(operacao)
