"""From a request as read, already valid by the schema, to what a use case takes."""

from typing import Any

from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import REGISTROS_POR_PAGINA, PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.carteira.boletos import FiltroSituacao
from ws.application.ports.carteira.impressora import Modelo
from ws.domain.carteira.solicitante import Solicitante
from ws.febraban.documento import sem_pontuacao


def pedido_de_consulta(requisicao: Any) -> PedidoDeConsulta:
    """ConsultarBoletosRequisicao."""
    return PedidoDeConsulta(
        solicitante=_solicitante(requisicao),
        situacao=FiltroSituacao(requisicao.situacao or FiltroSituacao.EM_ABERTO),
        vencimento_inicial=requisicao.vencimentoInicial,
        vencimento_final=requisicao.vencimentoFinal,
        numero_documento=requisicao.numeroDocumento,
        nosso_numero=requisicao.nossoNumero,
        pagina=requisicao.pagina or 1,
        registros_por_pagina=requisicao.registrosPorPagina or REGISTROS_POR_PAGINA,
    )


def pedido_de_emissao(requisicao: Any) -> PedidoDeEmissao:
    """EmitirBoletoRequisicao."""
    return PedidoDeEmissao(
        ids=requisicao.idBoleto, solicitante=_solicitante(requisicao), modelo=_modelo(requisicao)
    )


def pedido_de_envio(requisicao: Any) -> PedidoDeEnvio:
    """EnviarBoletoEmailRequisicao."""
    return PedidoDeEnvio(
        ids=requisicao.idBoleto,
        emails=requisicao.destinatarios.email,
        solicitante=_solicitante(requisicao),
        assunto=requisicao.assunto,
        mensagem=requisicao.mensagem,
        modelo=_modelo(requisicao),
        id_requisicao=requisicao.idRequisicao,
    )


def pedido_de_analise(requisicao: Any) -> PedidoDeAnalise:
    """AnaliseFinanceiraRequisicao."""
    return PedidoDeAnalise(
        solicitante=_solicitante(requisicao),
        periodo_inicial=requisicao.periodoInicial,
        periodo_final=requisicao.periodoFinal,
    )


def _solicitante(requisicao: Any) -> Solicitante:
    return Solicitante(
        cpf_cnpj=_documento(requisicao.cpfCnpjCliente),
        codigo_cliente=requisicao.codigoCliente,
        usuario_final=requisicao.usuarioFinal or "",
    )


def _documento(texto: str | None) -> str | None:
    """CPF or CNPJ without punctuation. One with wrong check digits is nobody's: 301, and batch loops go on."""
    return None if texto is None else sem_pontuacao(texto)


def _modelo(requisicao: Any) -> Modelo:
    return Modelo(requisicao.modelo or Modelo.A4)
