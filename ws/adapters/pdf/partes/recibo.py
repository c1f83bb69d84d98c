"""The recibo do pagador of A4, above the cut: what is owed and until when, and what the payer should know.

Minimum by Caixa, Boleto 2020, and Lei 12.039/2009: the words "Recibo do Pagador", name, CPF/CNPJ and address of
the beneficiário, agência/código, value, due date, nosso número, document number, pagador, "Autenticação Mecânica".
"""

from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import DESTAQUE, GRANDE, INFORMACAO, MIUDO, NOME, VALOR
from ws.adapters.pdf.arquivo.medidas import DIREITA, ESQUERDA, LARGURA, QR_QUADRO
from ws.adapters.pdf.arquivo.texto import RETICENCIAS
from ws.adapters.pdf.partes import ficha
from ws.adapters.pdf.partes.cabecalho import cabecalho
from ws.adapters.pdf.partes.folha_a4 import (
    LINHAS_COPIA,
    ROTULO_COPIA,
    TOPO,
    a_direita,
    desenhar_topo,
    escrever_topo,
)
from ws.adapters.pdf.partes.painel_pix import Painel, qr_do_titulo
from ws.adapters.pdf.tinta import campo as caixas
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.campo import A_DIREITA, AO_CENTRO, Celula, faixa, lugar
from ws.adapters.pdf.tinta.escrita import Conteudo, Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa

TITULO = "Recibo do Pagador"
RESUMO_ALTURA = 10.0
QUARTO, TERCO = LARGURA / 4, LARGURA / 3

CABECALHO = cabecalho(TOPO - 35)
RESUMO = faixa(
    ESQUERDA,
    CABECALHO.y,
    Celula("vencimento", "Vencimento", QUARTO, GRANDE, sombreado=True),
    Celula("valor_documento", "(=) Valor do Documento (R$)", QUARTO, GRANDE, sombreado=True),
    Celula("nosso_numero", "Nosso Número", QUARTO, DESTAQUE),
    Celula("numero_documento", "Nº do documento", QUARTO, DESTAQUE),
    altura=RESUMO_ALTURA,
)
TITULO_NO_BANCO = faixa(
    ESQUERDA,
    RESUMO[0].y,
    Celula("agencia_codigo", "Agência/Código do Beneficiário", QUARTO),
    Celula("carteira", "Carteira", 20),
    Celula("especie", "Espécie Doc", 20),
    Celula("aceite", "Aceite", 14),
    Celula("parcela", "Parcela", 20.5),
    Celula("data_documento", "Data do documento", 32),
    Celula("data_processamento", "Data do processamento", 36),
)
PAGADOR = faixa(
    ESQUERDA,
    TITULO_NO_BANCO[0].y,
    Celula("pagador", "Pagador", LARGURA, linhas=3, entrelinha=3.7),
    altura=14.5,
)
AVALISTA = faixa(
    ESQUERDA,
    PAGADOR[0].y,
    Celula("avalista", ficha.ROTULO_AVALISTA, LARGURA, MIUDO, ao_lado=ficha.AVALISTA_LARGURA),
    altura=5,
)
LOCAL = faixa(ESQUERDA, AVALISTA[0].y, Celula("local_pagamento", "Local de pagamento", LARGURA))
VALORES = faixa(
    ESQUERDA,
    LOCAL[0].y,
    Celula("desconto_abatimento", "(-) Desconto/Abatimento", TERCO, VALOR, A_DIREITA),
    Celula("juros_multa", "(+) Juros/Multa", TERCO, VALOR, A_DIREITA),
    Celula("valor_cobrado", "(=) Valor Cobrado", TERCO, VALOR, A_DIREITA),
)
CAMPOS = (*RESUMO, *TITULO_NO_BANCO, *PAGADOR, *AVALISTA, *LOCAL, *VALORES)

INFORMACAO_ENTRELINHA, INFORMACOES_LINHAS = 3.6, 19
INFORMACOES_TOPO = VALORES[0].y - 2
SEM_PIX = Celula(
    "informacoes",
    "Informações de responsabilidade do beneficiário",
    LARGURA,
    INFORMACAO,
    linhas=INFORMACOES_LINHAS,
    entrelinha=INFORMACAO_ENTRELINHA,
    continua=RETICENCIAS,
    moldura=False,
)
PAINEL_FOLGA = 2.0
PAINEL_LARGURA, PAINEL_ALTURA = QR_QUADRO + 4, QR_QUADRO + 9
PAINEL_X, PAINEL_Y = DIREITA - PAINEL_LARGURA, INFORMACOES_TOPO - PAINEL_FOLGA - PAINEL_ALTURA
COM_PIX = replace(SEM_PIX, largura=LARGURA - PAINEL_LARGURA - 4)
ALTURA = INFORMACOES_LINHAS * INFORMACAO_ENTRELINHA + 4.5
[INFORMACOES] = faixa(ESQUERDA, INFORMACOES_TOPO, SEM_PIX, altura=ALTURA)
[INFORMACOES_COM_PIX] = faixa(ESQUERDA, INFORMACOES_TOPO, COM_PIX, altura=ALTURA)
PAINEL = Painel(
    (lugar(PAINEL_X, PAINEL_Y + PAINEL_ALTURA - 6.2, PAINEL_LARGURA, GRANDE, AO_CENTRO),),
    lugar(PAINEL_X + (PAINEL_LARGURA - QR_QUADRO) / 2, PAINEL_Y + 0.5, QR_QUADRO),
    ROTULO_COPIA,
    LINHAS_COPIA,
    moldura=(PAINEL_X, PAINEL_Y, PAINEL_LARGURA, PAINEL_ALTURA),
)


TITULO_LUGAR = a_direita(0, NOME)


def desenhar(canvas: Canvas, aspecto: Aspecto) -> None:
    """Draw what is the same for every title of a company."""
    caixas.desenhar(canvas, CAMPOS)
    CABECALHO.desenhar(canvas)
    desenhar_topo(canvas, aspecto)


def escrever(escrita: Escrita, aspecto: Aspecto, empresa: Empresa, papel: Papel, textos: Conteudo) -> None:
    """Write what is of one title."""
    escrita.pronto(aspecto.titulo(TITULO_LUGAR, TITULO))
    escrever_topo(escrita, aspecto, empresa, papel)
    CABECALHO.escrever(escrita, papel)
    escrita.campos(CAMPOS, textos)
    qr = qr_do_titulo(papel.boleto, escrita)
    escrita.campos([INFORMACOES_COM_PIX if qr else INFORMACOES], textos)
    if qr is None:
        escrita.fim_do_paragrafo()
    else:
        PAINEL.escrever(escrita, papel.boleto.pix_copia_cola, qr)
