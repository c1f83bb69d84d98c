"""The contract's answers as values by field name, from what the use cases return.

A view lists every field of its type that it may fill; None, or an empty text, leaves an optional one out
(contract, *Types*: amounts that are absent when zero). ``tests/soap/traducao/test_visoes.py`` holds them to the
contract.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.application.carteira.emitir_boleto import BoletosEmitidos
from ws.application.correio.enviar_boleto_email import EnvioAceito
from ws.application.ports.correio.remessas import Envio
from ws.desfechos.desfecho import Recusa
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.analise import Analise, MesFinanceiro
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao

Visao = dict[str, Any]
PDF = "application/pdf"


def consulta(consultados: BoletosConsultados, _: str) -> Visao:
    """ConsultarBoletosRetorno."""
    return {
        "pagina": consultados.pagina,
        "registrosPorPagina": consultados.registros_por_pagina,
        "totalPaginas": consultados.total_paginas,
        "totalRegistros": consultados.total_registros,
        "valorTotal": consultados.valor_total,
        "valorTotalSaldo": consultados.valor_total_saldo,
        "boletos": {"boleto": _boletos(consultados.itens, consultados.contas)},
    }


def emissao(emitidos: BoletosEmitidos, _: str) -> Visao:
    """EmitirBoletoRetorno."""
    return {
        "nomeArquivo": emitidos.nome_arquivo,
        "tipoConteudo": PDF,
        "tamanhoBytes": len(emitidos.pdf),
        "sha256": emitidos.sha256,
        "pdf": emitidos.pdf,
        "boletos": {"boletoEmitido": map(boleto_emitido, emitidos.boletos)},
    }


def envio_aceito(aceito: EnvioAceito, fuso: str) -> Visao:
    """EnviarBoletoEmailRetorno."""
    return {
        "protocolo": aceito.protocolo,
        "envios": {"envio": [envio(um, fuso) for um in aceito.envios]},
    }


def analise(figuras: Analise, _: str) -> Visao:
    """AnaliseFinanceiraRetorno."""
    ultima = figuras.ultima_compra
    return {
        "periodoInicial": figuras.periodo.inicio,
        "periodoFinal": figuras.periodo.fim,
        "totalCompras": figuras.total_compras,
        "valorPago": figuras.valor_pago,
        "valorAVencer": figuras.valor_a_vencer,
        "valorVencido": figuras.valor_vencido,
        "dataUltimaCompra": ultima.data if ultima else None,
        "valorUltimaCompra": ultima.valor if ultima else None,
        "evolucaoMensal": {"mes": map(mes, figuras.evolucao)},
    }


RETORNOS: Mapping[str, Callable[[Any, str], Visao]] = {
    "ConsultarBoletos": consulta,
    "EmitirBoleto": emissao,
    "EnviarBoletoEmail": envio_aceito,
    "AnaliseFinanceira": analise,
}
"""What each operation answers after ``resultado``, from its use case's result and the company's zone."""


def boleto(titulo: Boleto, posicao: Posicao, conta: ContaCobranca) -> Visao:
    """Boleto, as of today."""
    motivo = posicao.motivo_nao_emitivel
    return {
        "idBoleto": titulo.id,
        "numeroDocumento": titulo.numero_documento,
        "parcela": titulo.parcela,
        "nossoNumero": titulo.nosso_numero,
        "nossoNumeroImpresso": titulo.nosso_numero_impresso,
        "banco": titulo.banco,
        "carteira": titulo.carteira,
        "dataEmissao": titulo.data_emissao,
        "dataVencimento": titulo.data_vencimento,
        "prazo": titulo.prazo,
        "valor": titulo.valor,
        "valorAbatimento": titulo.abatimento or None,
        "valorPago": titulo.valor_pago or None,
        "dataPagamento": titulo.data_pagamento,
        "valorSaldo": posicao.saldo,
        "valorDesconto": posicao.desconto or None,
        "valorMulta": posicao.multa or None,
        "valorJuros": posicao.juros or None,
        "valorAtualizado": posicao.valor_atualizado,
        "diasAtraso": posicao.dias_atraso,
        "situacao": posicao.situacao,
        "situacaoBanco": titulo.situacao_banco,
        "emitivel": motivo is None,
        "motivoNaoEmitivel": motivo.mensagem if motivo else None,
        "linhaDigitavel": titulo.linha_digitavel,
        "codigoBarras": titulo.codigo_barras,
        "pixCopiaCola": titulo.pix_copia_cola,
        "codigoCliente": titulo.codigo_cliente,
        "beneficiario": parte(conta.beneficiario),
        "pagador": parte(titulo.pagador),
    }


def parte(quem: Parte) -> Visao:
    """Parte."""
    return {"nome": quem.nome, "cpfCnpj": quem.documento}


def boleto_emitido(titulo: Boleto) -> Visao:
    """BoletoEmitido."""
    return {
        "idBoleto": titulo.id,
        "nossoNumero": titulo.nosso_numero,
        "linhaDigitavel": titulo.linha_digitavel,
        "codigoBarras": titulo.codigo_barras,
        "pixCopiaCola": titulo.pix_copia_cola,
    }


def envio(um: Envio, fuso: str) -> Visao:
    """Envio."""
    return {
        "email": um.email,
        "situacao": um.situacao,
        "dataHora": no_fuso(um.quando, fuso),
        "mensagem": um.mensagem,
    }


def mes(um: MesFinanceiro) -> Visao:
    """MesFinanceiro."""
    return {"competencia": um.competencia, "totalCompras": um.total_compras, "valorPago": um.valor_pago}


def recusas(todas: Iterable[Recusa]) -> Visao:
    """ListaRecusas."""
    return {"recusa": map(recusa, todas)}


def recusa(uma: Recusa) -> Visao:
    """Recusa."""
    return {"idBoleto": uma.id_boleto, "codigo": uma.codigo.codigo, "mensagem": uma.codigo.mensagem}


def no_fuso(quando: datetime, fuso: str) -> datetime:
    """The same instant, told in a time zone."""
    return quando.astimezone(ZoneInfo(fuso))


def _boletos(itens: Iterable[tuple[Boleto, Posicao]], contas: Mapping[str, ContaCobranca]) -> Iterable[Visao]:
    return (boleto(titulo, posicao, contas[titulo.conta]) for titulo, posicao in itens)
