"""The recibo do pagador, above the cut: who collects, what is owed and until when, and what the payer should know.

Minimum by Caixa, Boleto 2020, and Lei 12.039/2009: the words "Recibo do Pagador", name, CPF/CNPJ and address of
the beneficiário, agência/código, value, due date, nosso número, document number, pagador, "Autenticação Mecânica".
"""

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf import campo as caixas
from ws.adapters.pdf import ficha
from ws.adapters.pdf.cabecalho import cabecalho
from ws.adapters.pdf.campo import A_DIREITA, CINZA_TRACO, TRACO, Celula, Lugar, faixa
from ws.adapters.pdf.escrita import Conteudo, Escrita
from ws.adapters.pdf.formato import cpf_cnpj
from ws.adapters.pdf.letra import DESTAQUE, GRANDE, INFORMACAO, MIUDO, NOME, VALOR, Letra
from ws.adapters.pdf.medidas import (
    DIREITA,
    ESQUERDA,
    FICHA_ALTURA,
    FOLHA_ALTURA,
    LARGURA,
    MM,
    ROTULO_X,
    ROTULO_Y,
)
from ws.adapters.pdf.texto import RETICENCIAS, limpar
from ws.application.ports import Papel
from ws.domain.empresa import Empresa, Parte

TITULO = "Recibo do Pagador"
SEM_VALOR = "SEM VALOR"
HOMOLOGACAO = "Emitido em homologação: não pague"
AUTENTICACAO = "Autenticação Mecânica – Recibo do Pagador"
GUARDE = "Guarde este recibo junto com o comprovante de pagamento."
RESUMO_ALTURA = 10.0
AUTENTICACAO_LARGURA, AUTENTICACAO_ALTURA = 86.0, 13.0

TOPO = FOLHA_ALTURA - 10
TITULO_LARGURA = 60.0
QUARTO, TERCO = LARGURA / 4, LARGURA / 3


def _titulo(abaixo: float, letra: Letra) -> Lugar:
    """A line of the top, at the left of the title."""
    return Lugar(ESQUERDA * MM, (TOPO - abaixo) * MM, (LARGURA - TITULO_LARGURA) * MM, letra)


BENEFICIARIO = (_titulo(6.6, NOME), *(_titulo(11.4 + 3.8 * linha, VALOR) for linha in range(4)))
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
AUTENTICACAO_Y = FICHA_ALTURA + 5
INFORMACOES_LINHAS = 19
INFORMACOES = faixa(
    ESQUERDA,
    VALORES[0].y - 2,
    Celula(
        "informacoes",
        "Informações de responsabilidade do beneficiário",
        LARGURA,
        INFORMACAO,
        linhas=INFORMACOES_LINHAS,
        entrelinha=3.6,
        continua=RETICENCIAS,
        moldura=False,
    ),
    altura=INFORMACOES_LINHAS * 3.6 + 4.5,
)
CAMPOS = (*RESUMO, *TITULO_NO_BANCO, *PAGADOR, *AVALISTA, *LOCAL, *VALORES, *INFORMACOES)


def desenhar(canvas: Canvas, *, homologacao: bool) -> None:
    """Draw what is the same for every title of a company."""
    caixas.desenhar(canvas, CAMPOS)
    CABECALHO.desenhar(canvas)
    _desenhar_titulo(canvas, homologacao=homologacao)
    _desenhar_autenticacao(canvas)


def _desenhar_titulo(canvas: Canvas, *, homologacao: bool) -> None:
    caixas.usar_rotulo(canvas)
    canvas.drawString(ESQUERDA * MM, (TOPO - 2) * MM, "Beneficiário")
    canvas.setFillGray(0)
    canvas.setFont(NOME.fonte, NOME.corpo)
    canvas.drawRightString(DIREITA * MM, BENEFICIARIO[0].y, TITULO)
    if homologacao:
        canvas.drawRightString(DIREITA * MM, BENEFICIARIO[2].y, SEM_VALOR)
        canvas.setFont(MIUDO.fonte, MIUDO.corpo)
        canvas.drawRightString(DIREITA * MM, BENEFICIARIO[3].y, HOMOLOGACAO)


def _desenhar_autenticacao(canvas: Canvas) -> None:
    """The corner where a teller's machine prints."""
    esquerda, topo = DIREITA - AUTENTICACAO_LARGURA, AUTENTICACAO_Y + AUTENTICACAO_ALTURA
    caixas.usar_rotulo(canvas)
    canvas.drawRightString((DIREITA - ROTULO_X) * MM, (topo - ROTULO_Y) * MM, AUTENTICACAO)
    canvas.drawString(ESQUERDA * MM, (topo - ROTULO_Y) * MM, GUARDE)
    canto = canvas.beginPath()
    for x in (esquerda, DIREITA):
        canto.moveTo(x * MM, AUTENTICACAO_Y * MM)
        canto.lineTo(x * MM, topo * MM)
    canto.moveTo(esquerda * MM, topo * MM)
    canto.lineTo(DIREITA * MM, topo * MM)
    canvas.setStrokeGray(CINZA_TRACO)
    canvas.setLineWidth(TRACO)
    canvas.drawPath(canto)


def escrever(escrita: Escrita, empresa: Empresa, papel: Papel, textos: Conteudo) -> None:
    """Write what is of one title."""
    _escrever_beneficiario(escrita, papel.conta.beneficiario, empresa.contato)
    CABECALHO.escrever(escrita, papel.boleto)
    escrita.campos(CAMPOS, textos)


def _escrever_beneficiario(escrita: Escrita, beneficiario: Parte, contato: str) -> None:
    linhas = (beneficiario.nome, cpf_cnpj(beneficiario), *beneficiario.endereco.linhas, contato)
    for lugar, linha in zip(BENEFICIARIO, filter(None, linhas), strict=False):
        escrita.linha(lugar, "beneficiario", limpar(linha))
