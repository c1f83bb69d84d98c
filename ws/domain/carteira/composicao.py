"""What a boleto is worth on a day, part by part, in the words that every screen and letter says it in.

=====================================  ======================================================
part                                   amount, in reais
=====================================  ======================================================
Valor do boleto                        as registered
Abatimento                             taken off
Já pago                                the principal paid so far, taken off
Desconto até dd/mm/aaaa                taken off until that day
Multa de 2%                            on top, once overdue
Juros de 1% ao mês, 45 dias            on top, once overdue
A pagar em dd/mm/aaaa                  all of it together
=====================================  ======================================================

The paper says none of this: it tells the rule as registered, and its bank reckons the amount.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.domain.carteira.boleto import Boleto, Estado
from ws.domain.carteira.encargos import TipoMulta, desconto_em
from ws.domain.carteira.posicao import Posicao
from ws.febraban.grafia import dia, quantos


@dataclass(frozen=True, slots=True)
class Componente:
    """A part of what a boleto is worth: what people call it, and reais, below zero where they are taken off."""

    nome: str
    valor: Decimal


@dataclass(frozen=True, slots=True)
class Composicao:
    """From the registered value to what is to pay on a day."""

    valor: Componente
    ajustes: tuple[Componente, ...]
    """What was taken off, and what came on top; empty where nothing was, and once settled or cancelled."""
    a_pagar: Componente

    @property
    def componentes(self) -> tuple[Componente, ...]:
        """The whole reckoning, the registered value first; empty where there is nothing to explain."""
        return (self.valor, *self.ajustes, self.a_pagar) if self.ajustes else ()


def composicao(boleto: Boleto, posicao: Posicao, hoje: date) -> Composicao:
    """The parts of what ``boleto`` is worth on ``hoje``, of which ``posicao`` is."""
    aberto = boleto.estado is Estado.ABERTO
    return Composicao(
        Componente("Valor do boleto", boleto.valor),
        tuple(componente for componente in _ajustes(boleto, posicao, hoje) if componente.valor)
        if aberto
        else (),
        Componente(f"A pagar em {dia(hoje)}", posicao.valor_atualizado),
    )


def _ajustes(boleto: Boleto, posicao: Posicao, hoje: date) -> Iterator[Componente]:
    """Zeros included."""
    yield Componente("Abatimento", -boleto.abatimento)
    yield Componente("Já pago", -boleto.principal_pago)
    yield Componente(_nome_do_desconto(boleto, hoje), -posicao.desconto)
    yield Componente(_nome_da_multa(boleto), posicao.multa)
    yield Componente(_nome_dos_juros(boleto, posicao.dias_atraso), posicao.juros)


def _nome_do_desconto(boleto: Boleto, hoje: date) -> str:
    vigente = desconto_em(boleto.descontos, hoje)
    return f"Desconto até {dia(vigente.ate)}" if vigente else "Desconto"


def _nome_da_multa(boleto: Boleto) -> str:
    """A fixed amount is not said twice."""
    multa = boleto.multa
    return "Multa" if multa is None or multa.tipo is TipoMulta.VALOR else f"Multa de {multa.quanto}"


def _nome_dos_juros(boleto: Boleto, dias: int) -> str:
    juros = f"Juros de {boleto.juros.quanto}" if boleto.juros else "Juros"
    return f"{juros}, {quantos(dias, 'dia', 'dias')}"
