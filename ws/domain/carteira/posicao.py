"""What a boleto is worth, and whether it may be re-issued, on a given day (manual, ConsultarBoletos, *Regras*)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ws.desfechos.catalogo.contrato import Codigo
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.encargos import ZERO, desconto_em


class Situacao(StrEnum):
    """The debt, as every door shows it."""

    A_VENCER = "A_VENCER"
    VENCIDO = "VENCIDO"
    LIQUIDADO = "LIQUIDADO"
    CANCELADO = "CANCELADO"


MOTIVO_DO_TITULO = {
    SituacaoBanco.BAIXADO: Codigo.BOLETO_BAIXADO,
    SituacaoBanco.REJEITADO: Codigo.BOLETO_REJEITADO,
    SituacaoBanco.EM_CARTORIO: Codigo.BOLETO_EM_CARTORIO,
    SituacaoBanco.PROTESTADO: Codigo.BOLETO_EM_CARTORIO,
}


@dataclass(frozen=True, slots=True)
class Posicao:
    """A boleto as of a day. Amounts in reais; zero where nothing is due."""

    situacao: Situacao
    saldo: Decimal
    desconto: Decimal
    multa: Decimal
    juros: Decimal
    valor_atualizado: Decimal
    dias_atraso: int
    motivo_nao_emitivel: Codigo | None

    @property
    def emitivel(self) -> bool:
        """Whether the second copy can be issued today."""
        return self.motivo_nao_emitivel is None


def situacao(boleto: Boleto, hoje: date) -> Situacao:
    """The debt on ``hoje``: overdue once the first bank day on or after the due date has passed."""
    if boleto.estado is Estado.ABERTO:
        return Situacao.VENCIDO if hoje > boleto.prazo else Situacao.A_VENCER
    return Situacao.LIQUIDADO if boleto.estado is Estado.LIQUIDADO else Situacao.CANCELADO


def saldo(boleto: Boleto) -> Decimal:
    """valor − abatimento − principal paid, never below zero; 0.00 once settled or cancelled."""
    if boleto.estado is not Estado.ABERTO:
        return ZERO
    return max(boleto.valor - boleto.abatimento - boleto.principal_pago, ZERO)


def motivo_nao_emitivel(boleto: Boleto, hoje: date) -> Codigo | None:
    """Why a second copy is refused on ``hoje``, or nothing: the debt first, then the title, then the paper."""
    if boleto.estado is Estado.LIQUIDADO:
        return Codigo.BOLETO_LIQUIDADO
    if boleto.estado is Estado.CANCELADO:
        return Codigo.BOLETO_CANCELADO
    if boleto.situacao_banco is not SituacaoBanco.REGISTRADO:
        return MOTIVO_DO_TITULO[boleto.situacao_banco]
    if boleto.principal_pago and not (boleto.aceita_parcial and saldo(boleto)):
        return Codigo.BOLETO_PAGO_EM_PARTE
    if boleto.limite_pagamento is not None and hoje > boleto.limite_pagamento:
        return Codigo.BOLETO_FORA_DO_PRAZO
    return None if boleto.codigo_barras else Codigo.BOLETO_INCOMPLETO


def posicao(boleto: Boleto, hoje: date) -> Posicao:
    """Everything about ``boleto`` that depends on the day, computed once."""
    agora, aberto = situacao(boleto, hoje), saldo(boleto)
    motivo = motivo_nao_emitivel(boleto, hoje)
    if agora is Situacao.VENCIDO:
        dias = (hoje - boleto.data_vencimento).days
        multa = boleto.multa.valor_sobre(aberto) if boleto.multa and aberto else ZERO
        juros = boleto.juros.valor_sobre(aberto, dias) if boleto.juros and aberto else ZERO
        return Posicao(agora, aberto, ZERO, multa, juros, aberto + multa + juros, dias, motivo)
    if agora is Situacao.A_VENCER and boleto.descontos:
        vigente = desconto_em(boleto.descontos, hoje)
        desconto = min(vigente.valor_sobre(boleto.valor), aberto) if vigente else ZERO
        return Posicao(agora, aberto, desconto, ZERO, ZERO, aberto - desconto, 0, motivo)
    return Posicao(agora, aberto, ZERO, ZERO, ZERO, aberto, 0, motivo)
