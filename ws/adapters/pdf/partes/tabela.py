"""A table that is as long as what it lists, and below it what the payer should know, down to the end of the page.

Descrição                    Quantidade   Valor (R$)     shaded
----------------------------------------------------
line
----------------------------------------------------
                 (=) Valor do Documento    1.234,56
Informações de responsabilidade do beneficiário
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ws.adapters.pdf.arquivo.letra import DESTAQUE, INFORMACAO, VALOR, VALOR_MIUDO
from ws.adapters.pdf.arquivo.medidas import ESQUERDA, MM, ROTULO_X
from ws.adapters.pdf.arquivo.texto import RETICENCIAS
from ws.adapters.pdf.dizeres.itens_cobrados import Coluna, ItensCobrados
from ws.adapters.pdf.partes.folha_a4 import AUTENTICACAO_ALTURA, AUTENTICACAO_Y
from ws.adapters.pdf.tinta.campo import (
    A_DIREITA,
    CINZA_FUNDO,
    CINZA_TRACO,
    Campo,
    Celula,
    Lugar,
    faixa,
    lugar,
)
from ws.adapters.pdf.tinta.escrita import Conteudo, Escrita

LARGURA_TABELA = 140.0
TITULO_ALTURA, LINHA_ALTURA, TOTAL_ALTURA = 5.4, 5.0, 5.2
BASE = 1.6  # from the lower edge of a line to the base of its text
VALOR_LARGURA = 30.0
INFORMACOES_FOLGA = 3.0
ENTRELINHA = 3.6
FIM = AUTENTICACAO_Y + AUTENTICACAO_ALTURA + 2
ROTULO_INFORMACOES = "Informações de responsabilidade do beneficiário"


@dataclass(frozen=True, slots=True, eq=False)
class Tabela:
    """Its places."""

    enfeites: bytes
    titulos: tuple[Lugar, ...]
    linhas: tuple[tuple[Lugar, ...], ...]
    totais: tuple[tuple[Lugar, Lugar], ...]
    informacoes: Campo

    def escrever(self, escrita: Escrita, cobrado: ItensCobrados, textos: Conteudo) -> None:
        """Write what it was made for."""
        escrita.enfeites.append(self.enfeites)
        for onde, (titulo, *_) in zip(self.titulos, cobrado.colunas, strict=True):
            escrita.linha(onde, "itens", titulo)
        for lugares, linha in zip(
            (*self.linhas, *self.totais), (*cobrado.linhas, *cobrado.totais), strict=True
        ):
            for onde, texto in zip(lugares, linha, strict=True):
                escrita.linha(onde, "itens", texto)
        escrita.campos([self.informacoes], textos)


@lru_cache(maxsize=256)
def tabela(topo: float, colunas: tuple[Coluna, ...], linhas: int, totais: int) -> Tabela:
    """The table of so many lines and totals below ``topo`` millimetres."""
    inicio = topo - TITULO_ALTURA
    fim = inicio - linhas * LINHA_ALTURA
    informacoes_topo = fim - totais * TOTAL_ALTURA - INFORMACOES_FOLGA
    return Tabela(
        b"\n".join(_enfeites(topo, linhas)),
        tuple(_lugares(topo - TITULO_ALTURA, colunas, titulo=True)),
        tuple(tuple(_lugares(inicio - (n + 1) * LINHA_ALTURA, colunas)) for n in range(linhas)),
        tuple(_total(fim - (n + 1) * TOTAL_ALTURA) for n in range(totais)),
        _informacoes(informacoes_topo),
    )


def _lugares(base: float, colunas: tuple[Coluna, ...], *, titulo: bool = False) -> Iterator[Lugar]:
    x = ESQUERDA
    for _, parte, alinhamento in colunas:
        yield lugar(
            x + ROTULO_X, base + BASE, parte - 2 * ROTULO_X, VALOR_MIUDO if titulo else VALOR, alinhamento
        )
        x += parte


def _total(base: float) -> tuple[Lugar, Lugar]:
    """Its label, and its amount at the right."""
    divisa = ESQUERDA + LARGURA_TABELA - VALOR_LARGURA
    return (
        lugar(ESQUERDA + ROTULO_X, base + BASE, divisa - ESQUERDA - 2 * ROTULO_X, VALOR, A_DIREITA),
        lugar(divisa + ROTULO_X, base + BASE, VALOR_LARGURA - 2 * ROTULO_X, DESTAQUE, A_DIREITA),
    )


def _enfeites(topo: float, linhas: int) -> Iterator[bytes]:
    """The shade of the titles, and a hairline below each line."""
    x, largura = ESQUERDA * MM, LARGURA_TABELA * MM
    inicio = topo - TITULO_ALTURA
    lados = (x, inicio * MM, largura, TITULO_ALTURA * MM)
    yield b"%.2f g %.2f %.2f %.2f %.2f re f 0 g %.2f G 0.4 w" % (CINZA_FUNDO, *lados, CINZA_TRACO)
    for numero in range(linhas + 1):
        y = (inicio - numero * LINHA_ALTURA) * MM
        yield b"%.2f %.2f m %.2f %.2f l S" % (x, y, x + largura, y)


def _informacoes(topo: float) -> Campo:
    """As many lines as fit until the end."""
    linhas = int((topo - FIM - 4.5) / ENTRELINHA)
    celula = Celula(
        "informacoes",
        ROTULO_INFORMACOES,
        LARGURA_TABELA,
        INFORMACAO,
        linhas=linhas,
        entrelinha=ENTRELINHA,
        continua=RETICENCIAS,
        moldura=False,
    )
    [campo] = faixa(ESQUERDA, topo, celula, altura=linhas * ENTRELINHA + 4.5)
    return campo
