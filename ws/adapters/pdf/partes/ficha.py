"""The ficha de compensação, lines A to J, in any of the sizes that the rule admits.

    A  bank | number | linha digitável
    B  Local de pagamento                                             | Vencimento
    C  Beneficiário                                                   | Agência/Código do Beneficiário
    D  Data do documento | Nº | Espécie | Aceite | Data processamento | Nosso Número
    E  Uso do banco | Carteira | Espécie moeda | Quantidade | Valor   | (=) Valor do Documento
    F  Informações de responsabilidade do beneficiário                | (-) Desconto/Abatimento
    G                                                                 | (+) Juros/Multa
    H                                                                 | (=) Valor Cobrado
    I  Pagador; Beneficiário final (Sacador/Avalista)
    J  bar code                            Autenticação Mecânica – Ficha de Compensação
Source: Caixa, Boleto 2020; CrediSIS, Padronização do Boleto, 2017 (annexes III to X of the Convention).
"""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import DESTAQUE, INSTRUCAO, MIUDO, VALOR, Letra
from ws.adapters.pdf.arquivo.medidas import CODIGO_MARGEM, MM, ROTULO_Y
from ws.adapters.pdf.arquivo.texto import RETICENCIAS
from ws.adapters.pdf.partes.cabecalho import Cabecalho
from ws.adapters.pdf.tinta import campo as caixas
from ws.adapters.pdf.tinta.campo import A_DIREITA, Campo, Celula, coluna, faixa
from ws.adapters.pdf.tinta.codigo_barras import barras
from ws.adapters.pdf.tinta.escrita import Conteudo, Escrita
from ws.application.ports.carteira.impressora import Papel

ROTULO_AVALISTA = "Beneficiário final (Sacador/Avalista)"
AVALISTA_LARGURA = 37.0
AUTENTICACAO = "Autenticação Mecânica – Ficha de Compensação"
DITO = "Código de barras"

LINHA_D = (
    ("data_documento", "Data do documento", 28),
    ("numero_documento", "Nº do documento", 42),
    ("especie", "Espécie Doc", 18),
    ("aceite", "Aceite", 14),
    ("data_processamento", "Data do processamento", 38),
)
LINHA_E = (
    ("uso_banco", "Uso do banco", 28),
    ("carteira", "Carteira", 21),
    ("especie_moeda", "Espécie moeda", 21),
    ("quantidade", "Quantidade", 32),
    ("valor_moeda", "(x) Valor", 38),
)
"""Names, labels and shares of the width."""
PARTES = 140


@dataclass(frozen=True, slots=True)
class Medidas:
    """Heights of the lines and width of the right column, in millimetres; letters; how many lines a text has."""

    coluna: float = 50.0
    linha: float = 7.0
    beneficiario: float = 10.0
    valores: float = 8.0
    pagador: float = 13.2
    avalista: float = 5.0
    valor: Letra = VALOR
    destaque: Letra = DESTAQUE
    miudo: Letra = MIUDO
    entrelinha: float = 3.25
    instrucao: Letra = INSTRUCAO
    instrucoes: int = 7
    entrelinha_instrucao: float = 2.92
    continua: bytes = RETICENCIAS
    codigo_y: float = 8.5
    """Lower edge of the bars: their middle is 12 mm at least above the edge of the ficha (Convention)."""


@dataclass(frozen=True, slots=True, eq=False)
class Ficha:
    """A ficha in its place."""

    cabecalho: Cabecalho
    campos: tuple[Campo, ...]
    codigo_y: float

    def desenhar(self, canvas: Canvas) -> None:
        """Draw what is the same for every title."""
        caixas.desenhar(canvas, self.campos)
        self.cabecalho.desenhar(canvas)
        caixas.usar_rotulo(canvas)
        base = self.campos[-1].y - ROTULO_Y
        canvas.drawRightString(self.cabecalho.direita * MM, base * MM, AUTENTICACAO)

    def escrever(self, escrita: Escrita, papel: Papel, textos: Conteudo) -> None:
        """Write what is of one title, from A to J."""
        self.cabecalho.escrever(escrita, papel)
        escrita.campos(self.campos, textos)
        escrita.fim_do_paragrafo()
        x = self.cabecalho.esquerda + CODIGO_MARGEM
        escrita.figura(barras(papel.boleto.codigo_barras, x, self.codigo_y), DITO)


def ficha(linha_a: Cabecalho, medidas: Medidas) -> Ficha:
    """The ficha below a header."""
    return Ficha(linha_a, tuple(_campos(linha_a, medidas)), medidas.codigo_y)


def _campos(a: Cabecalho, m: Medidas) -> list[Campo]:
    """The boxes of lines B to I, from the top."""
    x, corpo = a.esquerda, a.direita - a.esquerda - m.coluna
    b = faixa(
        x,
        a.y,
        Celula("local_pagamento", "Local de pagamento", corpo, m.valor),
        _valor(m, "vencimento", "Vencimento", destaque=True),
        altura=m.linha,
    )
    c = faixa(
        x,
        b[0].y,
        Celula("beneficiario", "Beneficiário", corpo, m.miudo, linhas=2, entrelinha=m.entrelinha),
        _valor(m, "agencia_codigo", "Agência/Código do Beneficiário"),
        altura=m.beneficiario,
    )
    d = faixa(
        x,
        c[0].y,
        *(Celula(nome, rotulo, corpo * parte / PARTES, m.valor) for nome, rotulo, parte in LINHA_D),
        _valor(m, "nosso_numero", "Nosso Número"),
        altura=m.linha,
    )
    e = faixa(
        x,
        d[0].y,
        *(Celula(nome, rotulo, corpo * parte / PARTES, m.valor) for nome, rotulo, parte in LINHA_E),
        _valor(m, "valor_documento", "(=) Valor do Documento", destaque=True),
        altura=m.linha,
    )
    return [
        *b,
        *c,
        *d,
        *e,
        *_informacoes(x, e[0].y, corpo, m),
        *_pagador(x, e[0].y - 3 * m.valores, corpo, m),
    ]


def _informacoes(x: float, topo: float, corpo: float, m: Medidas) -> list[Campo]:
    """Lines F, G and H: what the beneficiário says, beside the amounts that a cashier fills in."""
    informacoes = Celula(
        "informacoes",
        "Informações de responsabilidade do beneficiário",
        corpo,
        m.instrucao,
        linhas=m.instrucoes,
        entrelinha=m.entrelinha_instrucao,
        continua=m.continua,
    )
    valores = (
        _valor(m, "desconto_abatimento", "(-) Desconto/Abatimento"),
        _valor(m, "juros_multa", "(+) Juros/Multa"),
        _valor(m, "valor_cobrado", "(=) Valor Cobrado"),
    )
    return [
        *faixa(x, topo, informacoes, altura=3 * m.valores),
        *coluna(x + corpo, topo, *valores, altura=m.valores),
    ]


def _pagador(x: float, topo: float, corpo: float, m: Medidas) -> list[Campo]:
    """Line I: who pays, and who guarantees."""
    largura = corpo + m.coluna
    pagador = Celula("pagador", "Pagador", largura, m.miudo, linhas=3, entrelinha=m.entrelinha)
    avalista = Celula("avalista", ROTULO_AVALISTA, largura, m.miudo, ao_lado=AVALISTA_LARGURA)
    return [
        *faixa(x, topo, pagador, altura=m.pagador),
        *faixa(x, topo - m.pagador, avalista, altura=m.avalista),
    ]


def _valor(m: Medidas, nome: str, rotulo: str, *, destaque: bool = False) -> Celula:
    """A box of the right column."""
    letra = m.destaque if destaque else m.valor
    return Celula(nome, rotulo, m.coluna, letra, A_DIREITA, sombreado=destaque)
