"""What the beneficiário answers for: the rule of discount, multa and juros as registered, then its own words.

The rule, never what it amounts to on a day: the same boleto always says the same. A percentage is also told in
reais, of the value less the abatimento, while nothing was paid on account.
"""

from collections.abc import Iterator
from decimal import Decimal

from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.febraban.grafia import dia, reais


def instrucoes(boleto: Boleto) -> Iterator[str]:
    """The paragraphs, in the order in which they are printed."""
    yield from _regras(boleto)
    yield from boleto.instrucoes


def _regras(boleto: Boleto) -> Iterator[str]:
    if boleto.descontos:
        em_ordem = sorted(boleto.descontos, key=lambda desconto: desconto.ate)
        yield f"Desconto de {'; de '.join(_desconto(desconto, boleto) for desconto in em_ordem)}."
    encargos = [_multa(boleto.multa, boleto), _juros(boleto.juros, boleto)]
    if any(encargos):
        yield f"Após o vencimento: {' e '.join(filter(None, encargos))}."
    if boleto.limite_pagamento:
        yield f"Não receber após {dia(boleto.limite_pagamento)}."


def _desconto(desconto: Desconto, boleto: Boleto) -> str:
    quanto = desconto.quanto
    if desconto.tipo is TipoDesconto.PERCENTUAL:
        quanto += f" ({reais(desconto.valor_sobre(boleto.valor))})"
    return f"{quanto} até {dia(desconto.ate)}"


def _multa(multa: Multa | None, boleto: Boleto) -> str:
    if multa is None or not multa.valor:
        return ""
    dita = f"multa de {multa.quanto}"
    return dita if multa.tipo is TipoMulta.VALOR else dita + _em_reais(multa.valor_sobre(_base(boleto)))


def _juros(juros: Juros | None, boleto: Boleto) -> str:
    if juros is None or not juros.valor:
        return ""
    ditos = f"juros de {juros.quanto}"
    if juros.tipo is TipoJuros.VALOR_DIA:
        return ditos
    return ditos + _em_reais(juros.valor_sobre(_base(boleto), dias=1), " por dia")


def _base(boleto: Boleto) -> Decimal:
    """What a percentage is of, zero where it changed since the registration."""
    return Decimal(0) if boleto.principal_pago else boleto.valor - boleto.abatimento


def _em_reais(valor: Decimal, unidade: str = "") -> str:
    return f" ({reais(valor)}{unidade})" if valor > 0 else ""
