"""A boleto as a row of the pages: its state in words, what makes up its value today, and why it is not issued."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.desfechos.desfecho import Desfecho
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.encargos import Juros, Multa, TipoJuros, TipoMulta, desconto_em
from ws.domain.carteira.pix_do_titulo import motivo_para_nao_imprimir
from ws.domain.carteira.posicao import Posicao, Situacao
from ws.domain.grafia import dia, percentual, quantos, reais, sem_quebra
from ws.portal.http.erros import frase

DIAS_DE_AVISO = 5
"""An open boleto is marked so many days before it falls due."""


@dataclass(frozen=True, slots=True)
class Selo:
    """A state in words, with the colour and the drawing that go with it."""

    tom: str
    desenho: str
    texto: str


@dataclass(frozen=True, slots=True)
class Parcela:
    """A part of the value today, in reais, with its sign."""

    nome: str
    valor: Decimal


@dataclass(frozen=True, slots=True)
class Linha:
    """``motivo`` says why no second copy can be issued, or is empty."""

    boleto: Boleto
    posicao: Posicao
    selo: Selo
    parcelas: tuple[Parcela, ...]
    motivo: str

    @property
    def aberto(self) -> bool:
        """Whether something is still owed."""
        return self.posicao.situacao in (Situacao.A_VENCER, Situacao.VENCIDO)

    @property
    def pix(self) -> str:
        """The Pix text, where it may be paid by."""
        usavel = self.posicao.emitivel and not motivo_para_nao_imprimir(self.boleto)
        return self.boleto.pix_copia_cola if usavel else ""


def linha_de(boleto: Boleto, posicao: Posicao, hoje: date) -> Linha:
    """The row as of ``hoje``."""
    codigo = posicao.motivo_nao_emitivel
    motivo = frase(Desfecho(codigo)) if codigo else ""
    return Linha(
        boleto, posicao, selo_de(boleto, posicao, hoje), tuple(_parcelas(boleto, posicao, hoje)), motivo
    )


def selo_de(boleto: Boleto, posicao: Posicao, hoje: date) -> Selo:
    """The state of the debt in words: how late, how soon, when paid."""
    match posicao.situacao:
        case Situacao.VENCIDO:
            atraso = quantos(posicao.dias_atraso, "dia", "dias")
            return Selo("perigo", "alerta", f"Vencido há {atraso}")
        case Situacao.LIQUIDADO:
            pago = f"Pago em {dia(boleto.data_pagamento)}" if boleto.data_pagamento else "Pago"
            return Selo("certo", "certo", pago)
        case Situacao.CANCELADO:
            return Selo("", "cancelado", "Cancelado")
        case Situacao.A_VENCER:
            return _a_vencer(boleto, (boleto.data_vencimento - hoje).days)


def _a_vencer(boleto: Boleto, faltam: int) -> Selo:
    if faltam < 0:  # due on a day without banks: the next bank day is still in time
        return Selo("alerta", "relogio", f"Pague até {dia(boleto.prazo)}")
    if faltam > DIAS_DE_AVISO:
        return Selo("", "relogio", "A vencer")
    quando = {0: "hoje", 1: "amanhã"}.get(faltam, f"em {faltam} dias")
    return Selo("alerta", "relogio", f"Vence {quando}")


def _parcelas(boleto: Boleto, posicao: Posicao, hoje: date) -> Iterator[Parcela]:
    """From the registered value to what is owed today; zeros left out."""
    if posicao.situacao not in (Situacao.A_VENCER, Situacao.VENCIDO):
        return
    partes = [
        ("Abatimento", -boleto.abatimento),
        ("Já pago", -boleto.principal_pago),
        (_nome_do_desconto(boleto, hoje), -posicao.desconto),
        (nome_da_multa(boleto.multa), posicao.multa),
        (f"{nome_dos_juros(boleto.juros)}, {quantos(posicao.dias_atraso, 'dia', 'dias')}", posicao.juros),
    ]
    presentes = [Parcela(nome, valor) for nome, valor in partes if valor]
    if presentes:
        yield Parcela("Valor do boleto", boleto.valor)
        yield from presentes


def _nome_do_desconto(boleto: Boleto, hoje: date) -> str:
    vigente = desconto_em(boleto.descontos, hoje)
    return f"Desconto até {dia(vigente.ate)}" if vigente else "Desconto"


def nome_da_multa(multa: Multa | None) -> str:
    """How the fine is reckoned.

    >>> nome_da_multa(Multa(TipoMulta.PERCENTUAL, Decimal("2.00")))
    'Multa de 2%'
    """
    if multa is None or multa.tipo is TipoMulta.VALOR:
        return "Multa"
    return f"Multa de {percentual(multa.valor)}"


def nome_dos_juros(juros: Juros | None) -> str:
    """How interest is reckoned.

    >>> nome_dos_juros(Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.00")))
    'Juros de 1% ao mês'
    """
    if juros is None:
        return "Juros"
    if juros.tipo is TipoJuros.VALOR_DIA:
        return f"Juros de {sem_quebra(reais(juros.valor))} por dia"
    return f"Juros de {percentual(juros.valor)} ao mês"
