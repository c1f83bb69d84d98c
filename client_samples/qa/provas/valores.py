"""What ConsultarBoletos says of each boleto: figures that agree with each other."""

from typing import Any

from client_samples.qa.caso import casos
from client_samples.qa.historico import EM_ABERTO, historico
from client_samples.qa.juizo import conferir, igual
from client_samples.qa.servico import Servico

DIAS_SEM_BANCO, SABADO = 4, 5
"""No more days than these in a row: Carnival, or a long Easter."""


def valor_de_hoje(servico: Servico) -> None:
    for boleto in historico(servico).alguns("de qualquer situação", lambda _: True):
        encargos = (boleto.valorMulta or 0) + (boleto.valorJuros or 0) - (boleto.valorDesconto or 0)
        esperado = boleto.valorSaldo + encargos if _aberto(boleto) else 0
        igual(f"valorAtualizado de {boleto.idBoleto}", boleto.valorAtualizado, esperado)


def saldo_sem_pagamento(servico: Servico) -> None:
    """And zero when nothing is owed any more, whatever was paid."""
    for boleto in historico(servico).alguns(
        "sem pagamento, ou encerrado", lambda b: not (_aberto(b) and b.valorPago)
    ):
        igual(
            f"valorSaldo de {boleto.idBoleto}", boleto.valorSaldo, _devido(boleto) if _aberto(boleto) else 0
        )


def saldo_pago_em_parte(servico: Servico) -> None:
    """What was paid is principal and charges together: it bounds the balance, and alone does not give it."""
    for boleto in historico(servico).alguns("pago em parte", lambda b: _aberto(b) and b.valorPago):
        devido = _devido(boleto)
        menor = max(devido - boleto.valorPago, 0)
        conferir(
            menor <= boleto.valorSaldo <= devido,
            f"valorSaldo de {boleto.idBoleto} entre {menor} e {devido}; obtido {boleto.valorSaldo}",
        )


def pagamento_com_data(servico: Servico) -> None:
    for boleto in historico(servico).alguns("pago", lambda b: b.valorPago or b.dataPagamento):
        conferir(boleto.valorPago and boleto.dataPagamento, f"valorPago e dataPagamento em {boleto.idBoleto}")
        conferir(boleto.dataPagamento <= historico(servico).hoje, f"pagamento de {boleto.idBoleto} já feito")


def vencido_depois_do_prazo(servico: Servico) -> None:
    visto = historico(servico)
    for boleto in visto.alguns("em aberto", _aberto):
        igual(f"{boleto.idBoleto} vencido", boleto.situacao == "VENCIDO", visto.hoje > boleto.prazo)


def prazo_em_dia_de_banco(servico: Servico) -> None:
    """The first bank day on or after the due date. Which holidays there are is not asked here."""
    for boleto in historico(servico).alguns("de qualquer situação", lambda _: True):
        espera = (boleto.prazo - boleto.dataVencimento).days
        conferir(
            0 <= espera <= DIAS_SEM_BANCO and boleto.prazo.weekday() < SABADO,
            f"prazo de {boleto.idBoleto} no primeiro dia de banco desde {boleto.dataVencimento}; "
            f"obtido {boleto.prazo}",
        )


def atraso_desde_o_vencimento(servico: Servico) -> None:
    for boleto in historico(servico).alguns("de qualquer situação", lambda _: True):
        atraso = (historico(servico).hoje - boleto.dataVencimento).days
        igual(
            f"diasAtraso de {boleto.idBoleto}",
            boleto.diasAtraso,
            atraso if boleto.situacao == "VENCIDO" else 0,
        )


def _aberto(boleto: Any) -> bool:
    return boleto.situacao in EM_ABERTO


def _devido(boleto: Any) -> Any:
    return max(boleto.valor - (boleto.valorAbatimento or 0), 0)


def linha_e_barras_coerentes(servico: Servico) -> None:
    """The digitable line holds the bar code's 44 digits, in another order (FEBRABAN)."""
    for boleto in historico(servico).alguns("de qualquer situação", lambda _: True):
        igual(f"motivo de {boleto.idBoleto}", boleto.motivoNaoEmitivel is None, boleto.emitivel)
        linha, barras = boleto.linhaDigitavel, boleto.codigoBarras
        if linha is None and not boleto.emitivel:
            continue
        na_ordem = linha[:4] + linha[32] + linha[33:47] + linha[4:9] + linha[10:20] + linha[21:31]
        igual(f"linha digitável e código de barras de {boleto.idBoleto}", na_ordem, barras)
        igual(f"banco de {boleto.idBoleto}", barras[:3], boleto.banco)


CASOS = casos(
    "valores",
    ("o valor de hoje é o saldo com desconto e encargos", valor_de_hoje),
    ("sem pagamento, o saldo é o valor menos o abatimento", saldo_sem_pagamento),
    ("pago em parte, o saldo não passa do que falta", saldo_pago_em_parte),
    ("o que foi pago tem valor e data", pagamento_com_data),
    ("vencido é o que passou do prazo", vencido_depois_do_prazo),
    ("o prazo é o primeiro dia de banco desde o vencimento", prazo_em_dia_de_banco),
    ("o atraso conta desde o vencimento", atraso_desde_o_vencimento),
    ("linha digitável e código de barras concordam", linha_e_barras_coerentes),
)
