"""From a request as read, already valid by the schema, to what a use case takes.

Fields have one name in the contract and in the core (``vencimentoInicial`` is ``vencimento_inicial``) and are handed
over by it; only those that differ are written here.
"""

from typing import Any

from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.carteira.boletos import FiltroBoletos
from ws.domain.carteira.solicitante import Solicitante
from ws.febraban.documento import sem_pontuacao
from ws.soap.traducao.nomes import preencher


def pedido_de_consulta(requisicao: Any) -> PedidoDeConsulta:
    """From a ``ConsultarBoletosRequisicao``."""
    filtro = preencher(FiltroBoletos, requisicao)
    return preencher(PedidoDeConsulta, requisicao, solicitante=_solicitante(requisicao), filtro=filtro)


def pedido_de_emissao(requisicao: Any) -> PedidoDeEmissao:
    """From an ``EmitirBoletoRequisicao``."""
    return preencher(
        PedidoDeEmissao, requisicao, solicitante=_solicitante(requisicao), ids=requisicao.idBoleto
    )


def pedido_de_envio(requisicao: Any) -> PedidoDeEnvio:
    """From an ``EnviarBoletoEmailRequisicao``."""
    return preencher(
        PedidoDeEnvio,
        requisicao,
        solicitante=_solicitante(requisicao),
        ids=requisicao.idBoleto,
        emails=requisicao.destinatarios.email,
    )


def pedido_de_analise(requisicao: Any) -> PedidoDeAnalise:
    """From an ``AnaliseFinanceiraRequisicao``."""
    return preencher(PedidoDeAnalise, requisicao, solicitante=_solicitante(requisicao))


def _solicitante(requisicao: Any) -> Solicitante:
    return preencher(Solicitante, requisicao, cpf_cnpj=_documento(requisicao.cpfCnpjCliente))


def _documento(texto: str | None) -> str | None:
    """CPF or CNPJ without punctuation. One with wrong check digits is nobody's: 301, and batch loops go on."""
    return None if texto is None else sem_pontuacao(texto)
