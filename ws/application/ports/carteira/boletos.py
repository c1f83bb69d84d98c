"""The registered titles, as the use cases ask for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.periodo import Periodo


class FiltroSituacao(StrEnum):
    """What ConsultarBoletos may be asked for; TODOS is the customer's history."""

    EM_ABERTO = "EM_ABERTO"
    A_VENCER = "A_VENCER"
    VENCIDO = "VENCIDO"
    LIQUIDADO = "LIQUIDADO"
    CANCELADO = "CANCELADO"
    TODOS = "TODOS"


@dataclass(frozen=True, slots=True)
class FiltroBoletos:
    """Which of a customer's boletos: those that meet every condition. A field that is None is no condition.

    ``vencimento_inicial`` and ``vencimento_final`` are inclusive; ``numero_documento`` is the whole number;
    ``nosso_numero`` is compared in digits and letters only, against the bank's form and the printed one.
    """

    situacao: FiltroSituacao = FiltroSituacao.EM_ABERTO
    vencimento_inicial: date | None = None
    vencimento_final: date | None = None
    numero_documento: str | None = None
    nosso_numero: str | None = None
    numero: str | None = None
    """Digits and letters that occur in the document's number or in either nosso número, or the id itself: for people,
    who do not know which of them it is."""


@dataclass(frozen=True, slots=True)
class PaginaBoletos:
    """One page, oldest due date first, then id; totals are over the whole filter, in reais."""

    boletos: tuple[Boleto, ...]
    total_registros: int
    valor_total: Decimal
    valor_total_saldo: Decimal


class BoletoRepository(Protocol):
    """The registered titles."""

    def pagina(
        self,
        empresa_id: int,
        clientes: Sequence[str],
        filtro: FiltroBoletos,
        hoje: date,
        *,
        pagina: int,
        por_pagina: int,
    ) -> PaginaBoletos:
        """Page ``pagina`` (from 1) of those that pass ``filtro`` on the day ``hoje``.

        Beyond the last one it is empty and keeps the totals.
        """
        ...

    def por_ids(self, empresa_id: int, clientes: Sequence[str], ids: Sequence[str]) -> Mapping[str, Boleto]:
        """Those of ``ids`` that belong to ``clientes``, by id; the others are simply absent."""
        ...

    def valores_em_aberto(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo, hoje: date
    ) -> tuple[Decimal, Decimal]:
        """Open balances of boletos due in the period: (to fall due, overdue) as of ``hoje``, in reais."""
        ...

    def pago_por_mes(
        self, empresa_id: int, clientes: Sequence[str], periodo: Periodo
    ) -> Mapping[str, Decimal]:
        """Payments of boletos by month of payment (``AAAA-MM``), charges included; empty months absent."""
        ...
