"""A title seen for the first time. What it does not bring itself it takes from its account's defaults, once; its
pagador is the customer as of now, and stays so."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from ws.application.importacao.acervo import Cliente
from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.diario import Recusada
from ws.application.importacao.forma_do_boleto import sacador_avalista
from ws.application.importacao.registros import APAGAR, Apagar, DescontoPadrao, Falha, RegistroBoleto
from ws.application.importacao.titulo import titulo_novo
from ws.domain.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.dias_uteis import proximo_dia_util
from ws.domain.encargos import ZERO, Desconto

T = TypeVar("T")


def boleto_novo(
    registro: RegistroBoleto, cliente: Cliente, conta: ContaPronta, falhas: list[Falha]
) -> Boleto:
    """The title, whole. Raises `Recusada`."""
    rascunho = _rascunho(registro, cliente, conta, falhas)
    if falhas:
        raise Recusada(*falhas)
    titulo = titulo_novo(registro, rascunho, conta)
    return replace(
        rascunho,
        codigo_barras=titulo.codigo_barras,
        linha_digitavel=titulo.linha_digitavel,
        nosso_numero_impresso=titulo.nosso_numero_impresso,
        agencia_codigo=titulo.agencia_codigo,
    )


def _rascunho(registro: RegistroBoleto, cliente: Cliente, conta: ContaPronta, falhas: list[Falha]) -> Boleto:
    """All but what the paper computes."""
    padroes = conta.conta.padroes
    vencimento, emissao = _dado(registro.data_vencimento), _dado(registro.data_emissao)
    return Boleto(
        id=registro.id,
        codigo_cliente=cliente.codigo,
        conta=conta.conta.codigo,
        banco=conta.conta.banco,
        carteira=conta.conta.carteira,
        numero_documento=_dado(registro.numero_documento),
        parcela=registro.parcela or "",
        nosso_numero=_dado(registro.nosso_numero),
        nosso_numero_impresso="",
        agencia_codigo="",
        data_emissao=emissao,
        data_processamento=registro.data_processamento or emissao,
        data_vencimento=vencimento,
        prazo=proximo_dia_util(vencimento),
        valor=_dado(registro.valor),
        abatimento=registro.abatimento or ZERO,
        especie=registro.especie or padroes.especie,
        aceite=registro.aceite or padroes.aceite,
        estado=registro.estado or Estado.ABERTO,
        situacao_banco=registro.situacao_banco or SituacaoBanco.REGISTRADO,
        pagador=cliente.parte,
        linha_digitavel="",
        codigo_barras="",
        pix_copia_cola=registro.pix_copia_cola or "",
        sacador_avalista=sacador_avalista(registro, None, falhas),
        instrucoes=padroes.instrucoes if registro.instrucoes is None else registro.instrucoes,
        multa=dado_ou(registro.multa, padroes.multa),
        juros=dado_ou(registro.juros, padroes.juros),
        descontos=_descontos_padrao(padroes.desconto, vencimento)
        if registro.descontos is None
        else registro.descontos,
        limite_pagamento=dado_ou(registro.limite_pagamento, _limite_padrao(padroes.limite_dias, vencimento)),
        aceita_parcial=padroes.aceita_parcial if registro.aceita_parcial is None else registro.aceita_parcial,
        itens=registro.itens or (),
    )


def dado_ou(dado: T | Apagar | None, padrao: T | None) -> T | None:
    """What the source says, where it says anything."""
    if dado is APAGAR:
        return None
    return padrao if dado is None else dado


def _dado(valor: T | None) -> T:
    assert valor is not None, "the caller refuses a new title without it"
    return valor


def _descontos_padrao(padrao: DescontoPadrao | None, vencimento: date) -> tuple[Desconto, ...]:
    if padrao is None:
        return ()
    return (Desconto(padrao.tipo, padrao.valor, vencimento - timedelta(days=padrao.dias)),)


def _limite_padrao(dias: int | None, vencimento: date) -> date | None:
    return None if dias is None else vencimento + timedelta(days=dias)
