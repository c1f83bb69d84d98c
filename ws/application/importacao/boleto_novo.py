"""A title seen for the first time. What it does not bring itself it takes from its account's defaults, once; its
pagador is the customer as of now, and stays so."""

from datetime import date, timedelta
from typing import TypeVar

from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.forma_do_boleto import sacador_avalista
from ws.application.ports.importacao.registros import APAGAR, Apagar, RegistroBoleto
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import Conta, DescontoPadrao
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.dias_uteis import proximo_dia_util
from ws.domain.carteira.encargos import ZERO, Desconto

T = TypeVar("T")
SEM_CONTA = Conta("", "")
SEM_PAGADOR = Parte("", "")
SEM_DATA = date(2000, 1, 1)


def rascunho_novo(
    registro: RegistroBoleto, cliente: Cliente | None, conta: ContaPronta | None, falhas: Falhas
) -> Boleto:
    """The title but for what its paper computes. What it must have and has not is refused or still awaited: something
    neutral stands there, with which nothing is compared and which is never kept."""
    dados = conta.conta if conta else SEM_CONTA
    padroes = dados.padroes
    vencimento, emissao = registro.data_vencimento or SEM_DATA, registro.data_emissao or SEM_DATA
    return Boleto(
        id=registro.id,
        codigo_cliente=cliente.codigo if cliente else "",
        conta=dados.codigo,
        banco=dados.banco,
        carteira=dados.carteira,
        numero_documento=registro.numero_documento or "",
        parcela=registro.parcela or "",
        nosso_numero=registro.nosso_numero or "",
        nosso_numero_impresso="",
        agencia_codigo="",
        data_emissao=emissao,
        data_processamento=registro.data_processamento or emissao,
        data_vencimento=vencimento,
        prazo=proximo_dia_util(vencimento),
        valor=registro.valor or ZERO,
        abatimento=registro.abatimento or ZERO,
        especie=registro.especie or padroes.especie,
        aceite=registro.aceite or padroes.aceite,
        estado=registro.estado or Estado.ABERTO,
        situacao_banco=registro.situacao_banco or SituacaoBanco.REGISTRADO,
        pagador=cliente.parte if cliente else SEM_PAGADOR,
        linha_digitavel="",
        codigo_barras="",
        pix_copia_cola=registro.pix_copia_cola or "",
        sacador_avalista=sacador_avalista(registro, None, falhas),
        instrucoes=padroes.instrucoes if registro.instrucoes is None else registro.instrucoes,
        multa=dado_ou(registro.multa, padroes.multa),
        juros=dado_ou(registro.juros, padroes.juros),
        descontos=_descontos_padrao(padroes.desconto, vencimento)
        if registro.descontos is None
        else so_dados(registro.descontos),
        limite_pagamento=dado_ou(registro.limite_pagamento, _limite_padrao(padroes.limite_dias, vencimento)),
        aceita_parcial=padroes.aceita_parcial if registro.aceita_parcial is None else registro.aceita_parcial,
        itens=registro.itens or (),
    )


def dado_ou(dado: T | Apagar | None, padrao: T | None) -> T | None:
    """What the source says, where it says anything."""
    if dado is APAGAR:
        return None
    return padrao if dado is None else dado


def so_dados(descontos: tuple[Desconto | None, ...]) -> tuple[Desconto, ...]:
    """The discounts without the places that the source leaves out."""
    return tuple(desconto for desconto in descontos if desconto is not None)


def _descontos_padrao(padrao: DescontoPadrao | None, vencimento: date) -> tuple[Desconto, ...]:
    if padrao is None:
        return ()
    return (Desconto(padrao.tipo, padrao.valor, vencimento - timedelta(days=padrao.dias)),)


def _limite_padrao(dias: int | None, vencimento: date) -> date | None:
    return None if dias is None else vencimento + timedelta(days=dias)
