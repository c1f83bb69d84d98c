"""A boleto as registered, and the state its debt and its title are in.

``valor`` and everything registered with it never change. What depends on the day is in
:mod:`ws.domain.carteira.posicao`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.encargos import ZERO, Desconto, Juros, Multa


class Estado(StrEnum):
    """The debt as the source told it; whether an open one is overdue depends on the day."""

    ABERTO = "ABERTO"
    LIQUIDADO = "LIQUIDADO"
    CANCELADO = "CANCELADO"


class SituacaoBanco(StrEnum):
    """The title at the bank."""

    REGISTRADO = "REGISTRADO"
    BAIXADO = "BAIXADO"
    REJEITADO = "REJEITADO"
    EM_CARTORIO = "EM_CARTORIO"
    PROTESTADO = "PROTESTADO"


@dataclass(frozen=True, slots=True)
class ItemFatura:
    """One line of what a boleto charges. ``valor`` is of the whole line, in reais."""

    descricao: str
    quantidade: Decimal
    valor: Decimal


@dataclass(frozen=True, slots=True)
class Boleto:
    """One registered title. Money in reais with two places; identifiers are text with their zeros."""

    id: str
    """The ERP's own key, unique in the company, never reused (contract: ``idBoleto``)."""
    codigo_cliente: str
    conta: str
    """Key of the collection account (:class:`ws.domain.cadastro.conta.ContaCobranca`)."""
    banco: str
    carteira: str
    numero_documento: str
    parcela: str
    """``n/total``, or empty."""
    nosso_numero: str
    """The bank's, without carteira, check digit and punctuation."""
    nosso_numero_impresso: str
    agencia_codigo: str
    """Agência/Código do Beneficiário as printed."""
    data_emissao: date
    data_processamento: date
    data_vencimento: date
    prazo: date
    """First bank day on or after the due date."""
    valor: Decimal
    abatimento: Decimal
    especie: str
    """DM, DS, NP ..."""
    aceite: str
    """A or N."""
    estado: Estado
    situacao_banco: SituacaoBanco
    pagador: Parte
    linha_digitavel: str
    """47 digits, or empty when the title is incomplete for its bank."""
    codigo_barras: str
    pix_copia_cola: str = ""
    sacador_avalista: Parte | None = None
    instrucoes: tuple[str, ...] = ()
    multa: Multa | None = None
    juros: Juros | None = None
    descontos: tuple[Desconto, ...] = ()
    limite_pagamento: date | None = None
    """Last day the bank takes it, or none."""
    aceita_parcial: bool = False
    valor_pago: Decimal = ZERO
    """All payments, charges included."""
    principal_pago: Decimal = ZERO
    data_pagamento: date | None = None
    """The last payment."""
    itens: tuple[ItemFatura, ...] = ()
    """What was bought, where it is known; its sum need not be ``valor``."""
