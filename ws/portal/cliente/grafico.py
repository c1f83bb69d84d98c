"""Purchases and payments month by month as SVG: a full bar and a hollow one for each month, told apart without colour.

It is drawn twice, for narrow and for wide screens, so that letters keep their size; the style sheet shows one. The
numbers themselves are in the table beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from markupsafe import Markup, escape

from ws.domain.carteira.analise import MesFinanceiro
from ws.febraban.grafia import abreviado, competencia, mes_abreviado
from ws.portal.pagina.filtros import reais

DESCRICAO = "Compras e pagamentos por mês, em barras. Os valores estão na tabela."
DEGRAUS = (1, 2, 3, 4, 5, 6, 8, 10)
LINHAS_DE_GRADE = 4


@dataclass(frozen=True, slots=True)
class Tela:
    """A drawing's measures, in units that are pixels where it is shown at its own size."""

    classe: str
    largura: int
    altura: int
    letra: int
    margem: int
    """Room for the amounts, at the left."""
    rotulo: int
    """Least width of a month's name."""
    barra_maxima: int

    @property
    def base(self) -> int:
        """Where the bars stand; two lines of months and years are below."""
        return self.altura - 3 * self.letra

    @property
    def topo(self) -> int:
        """Where the highest may end."""
        return self.letra


ESTREITA = Tela("estreita", 290, 220, letra=12, margem=50, rotulo=26, barra_maxima=36)
LARGA = Tela("larga", 960, 300, letra=15, margem=72, rotulo=40, barra_maxima=44)


def desenhar(meses: Sequence[MesFinanceiro]) -> tuple[Markup, ...]:
    """The drawing for narrow and the one for wide screens."""
    return tuple(_desenho(meses, tela) for tela in (ESTREITA, LARGA))


def teto(maximo: Decimal) -> int:
    """The round amount at the top of the scale, in reais.

    >>> [teto(Decimal(valor)) for valor in ("0", "7", "3120.50", "61000")]
    [1, 8, 4000, 80000]
    """
    reais_inteiros = max(1, ceil(maximo))
    ordem: int = 10 ** (len(str(reais_inteiros)) - 1)
    return next(degrau * ordem for degrau in DEGRAUS if degrau * ordem >= reais_inteiros)


def _desenho(meses: Sequence[MesFinanceiro], tela: Tela) -> Markup:
    alto = teto(max(max(mes.total_compras, mes.valor_pago) for mes in meses))
    partes = [*_grade(alto, tela), *_barras(meses, alto, tela), *_nomes(meses, tela)]
    return Markup(  # noqa: S704 - what is text in it is escaped where it is written
        f'<svg class="grafico {tela.classe}" viewBox="0 0 {tela.largura} {tela.altura}" role="img" '
        f'aria-label="{DESCRICAO}" font-size="{tela.letra}">{"".join(partes)}</svg>'
    )


def _grade(alto: int, tela: Tela) -> Iterator[str]:
    for degrau in range(LINHAS_DE_GRADE + 1):
        valor = Decimal(alto * degrau) / LINHAS_DE_GRADE
        y = tela.base - (tela.base - tela.topo) * degrau // LINHAS_DE_GRADE
        yield f'<path class="grade" d="M{tela.margem} {y}H{tela.largura}"/>'
        yield f'<text x="{tela.margem - 6}" y="{y + tela.letra // 3}" text-anchor="end">{abreviado(valor)}</text>'


def _barras(meses: Sequence[MesFinanceiro], alto: int, tela: Tela) -> Iterator[str]:
    """Nothing for a month without; net purchases below zero have no bar either, the table tells them."""
    vao = (tela.largura - tela.margem) / len(meses)
    largura = min(vao * 0.38, tela.barra_maxima)
    for posicao, mes in enumerate(meses):
        centro = tela.margem + vao * (posicao + 0.5)
        dito = f"{competencia(mes.competencia)}: compras {reais(mes.total_compras)}, pagos {reais(mes.valor_pago)}"
        yield f"<g><title>{escape(dito)}</title>"
        for classe, x, valor in (
            ("compras", centro - largura, mes.total_compras),
            ("pagamentos", centro, mes.valor_pago),
        ):
            if valor > 0:
                altura = max(float(valor) / alto * (tela.base - tela.topo), 1.0)
                yield _barra(classe, x + 1, tela.base - altura, max(largura - 2, 1.0), altura)
        yield "</g>"


def _barra(classe: str, x: float, y: float, largura: float, altura: float) -> str:
    return f'<rect class="{classe}" x="{x:.1f}" y="{y:.1f}" width="{largura:.1f}" height="{altura:.1f}"/>'


def _nomes(meses: Sequence[MesFinanceiro], tela: Tela) -> Iterator[str]:
    """The months that there is room for, and under them the years."""
    vao = (tela.largura - tela.margem) / len(meses)
    passo = next(passo for passo in (1, 2, 3, 6, 12, 24) if passo * vao >= tela.rotulo or passo == 24)
    ano_escrito = ""
    for posicao in range(0, len(meses), passo):
        ano, _, mes = meses[posicao].competencia.partition("-")
        x = tela.margem + vao * (posicao + 0.5)
        yield _texto(x, tela.base + tela.letra * 1.3, mes_abreviado(int(mes)).rstrip("."))
        if ano != ano_escrito:
            yield _texto(x, tela.base + tela.letra * 2.5, ano)
            ano_escrito = ano


def _texto(x: float, y: float, texto: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(texto)}</text>'
