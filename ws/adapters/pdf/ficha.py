"""The ficha de compensação, lines A to J, at the foot of the sheet.

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

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf import campo as caixas
from ws.adapters.pdf.cabecalho import cabecalho
from ws.adapters.pdf.campo import A_DIREITA, Celula, faixa
from ws.adapters.pdf.codigo_barras import barras
from ws.adapters.pdf.escrita import Conteudo, Escrita
from ws.adapters.pdf.letra import DESTAQUE, INSTRUCAO, MIUDO, VALOR
from ws.adapters.pdf.medidas import (
    CABECALHO_ALTURA,
    CODIGO_X,
    CODIGO_Y,
    DIREITA,
    ESQUERDA,
    FICHA_ALTURA,
    LARGURA,
    MM,
    ROTULO_Y,
)
from ws.adapters.pdf.texto import limpar
from ws.domain.boleto import Boleto

FOLGA = 2.5  # between the cut and the header
COLUNA = 50.0  # the right one
CORPO = LARGURA - COLUNA
VALOR_ALTURA = 8.0
ROTULO_AVALISTA = "Beneficiário final (Sacador/Avalista)"
AVALISTA_LARGURA = 37.0
AUTENTICACAO = "Autenticação Mecânica – Ficha de Compensação"
CONTINUA = limpar("… (as demais instruções estão no recibo do pagador)")


def _valor(nome: str, rotulo: str, *, destaque: bool = False) -> Celula:
    """A box of the right column."""
    letra = DESTAQUE if destaque else VALOR
    return Celula(nome, rotulo, COLUNA, letra, A_DIREITA, sombreado=destaque)


LINHA_A = cabecalho(FICHA_ALTURA - FOLGA - CABECALHO_ALTURA)
LINHA_B = faixa(
    ESQUERDA,
    LINHA_A.y,
    Celula("local_pagamento", "Local de pagamento", CORPO),
    _valor("vencimento", "Vencimento", destaque=True),
)
LINHA_C = faixa(
    ESQUERDA,
    LINHA_B[0].y,
    Celula("beneficiario", "Beneficiário", CORPO, MIUDO, linhas=2),
    _valor("agencia_codigo", "Agência/Código do Beneficiário"),
    altura=10,
)
LINHA_D = faixa(
    ESQUERDA,
    LINHA_C[0].y,
    Celula("data_documento", "Data do documento", 28),
    Celula("numero_documento", "Nº do documento", 42),
    Celula("especie", "Espécie Doc", 18),
    Celula("aceite", "Aceite", 14),
    Celula("data_processamento", "Data do processamento", 38),
    _valor("nosso_numero", "Nosso Número"),
)
LINHA_E = faixa(
    ESQUERDA,
    LINHA_D[0].y,
    Celula("uso_banco", "Uso do banco", 28),
    Celula("carteira", "Carteira", 21),
    Celula("especie_moeda", "Espécie moeda", 21),
    Celula("quantidade", "Quantidade", 32),
    Celula("valor_moeda", "(x) Valor", 38),
    _valor("valor_documento", "(=) Valor do Documento", destaque=True),
)
INFORMACOES = faixa(
    ESQUERDA,
    LINHA_E[0].y,
    Celula(
        "informacoes",
        "Informações de responsabilidade do beneficiário",
        CORPO,
        INSTRUCAO,
        linhas=7,
        entrelinha=2.92,
        continua=CONTINUA,
    ),
    altura=3 * VALOR_ALTURA,
)
DESCONTO, JUROS, COBRADO = (
    faixa(ESQUERDA + CORPO, LINHA_E[0].y - acima * VALOR_ALTURA, celula, altura=VALOR_ALTURA)
    for acima, celula in enumerate(
        (
            _valor("desconto_abatimento", "(-) Desconto/Abatimento"),
            _valor("juros_multa", "(+) Juros/Multa"),
            _valor("valor_cobrado", "(=) Valor Cobrado"),
        )
    )
)
PAGADOR = faixa(
    ESQUERDA,
    INFORMACOES[0].y,
    Celula("pagador", "Pagador", LARGURA, MIUDO, linhas=3),
    altura=13.2,
)
AVALISTA = faixa(
    ESQUERDA,
    PAGADOR[0].y,
    Celula("avalista", ROTULO_AVALISTA, LARGURA, MIUDO, ao_lado=AVALISTA_LARGURA),
    altura=5,
)
CAMPOS = (
    *LINHA_B,
    *LINHA_C,
    *LINHA_D,
    *LINHA_E,
    *INFORMACOES,
    *DESCONTO,
    *JUROS,
    *COBRADO,
    *PAGADOR,
    *AVALISTA,
)


def desenhar(canvas: Canvas) -> None:
    """Draw what is the same for every title."""
    caixas.desenhar(canvas, CAMPOS)
    LINHA_A.desenhar(canvas)
    caixas.usar_rotulo(canvas)
    canvas.drawRightString(DIREITA * MM, (AVALISTA[0].y - ROTULO_Y) * MM, AUTENTICACAO)


def escrever(escrita: Escrita, boleto: Boleto, textos: Conteudo) -> None:
    """Write what is of one title, from A to I."""
    LINHA_A.escrever(escrita, boleto)
    escrita.campos(CAMPOS, textos)


def codigo(boleto: Boleto) -> bytes:
    """The bars of line J."""
    return barras(boleto.codigo_barras, CODIGO_X, CODIGO_Y)
