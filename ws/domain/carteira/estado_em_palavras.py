"""The state of a debt on a day, in the words that people are told: how late, how soon, when paid."""

from datetime import date

from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao, Situacao
from ws.febraban.grafia import dia, quantos

DIAS_DE_AVISO = 5
"""People are warned of an open boleto so many days before it falls due."""


def estado_em_palavras(boleto: Boleto, posicao: Posicao, hoje: date) -> str:
    """The state of ``boleto`` on ``hoje``, of which ``posicao`` is, in two to four words."""
    match posicao.situacao:
        case Situacao.VENCIDO:
            return f"Vencido há {quantos(posicao.dias_atraso, 'dia', 'dias')}"
        case Situacao.LIQUIDADO:
            return f"Pago em {dia(boleto.data_pagamento)}" if boleto.data_pagamento else "Pago"
        case Situacao.CANCELADO:
            return "Cancelado"
        case Situacao.A_VENCER:
            return _a_vencer(boleto, hoje)


def falta_pouco(boleto: Boleto, hoje: date) -> bool:
    """Whether an open boleto falls due within the days of warning, or fell due on a day without banks."""
    return (boleto.data_vencimento - hoje).days <= DIAS_DE_AVISO


def _a_vencer(boleto: Boleto, hoje: date) -> str:
    faltam = (boleto.data_vencimento - hoje).days
    if not falta_pouco(boleto, hoje):
        return "A vencer"
    if faltam < 0:  # due on a day without banks: the next bank day is still in time
        return f"Pague até {dia(boleto.prazo)}"
    quando = {0: "hoje", 1: "amanhã"}.get(faltam, f"em {faltam} dias")
    return f"Vence {quando}"
