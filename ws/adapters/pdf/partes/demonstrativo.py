"""The upper part of FATURA: who owes, what is charged line by line, and at the right what a recibo must say.

The lines take what they need, up to ``itens_cobrados.LINHAS``, and what the payer should know takes the rest.
Minimum as for any recibo (:mod:`ws.adapters.pdf.partes.recibo`).
"""

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import DESTAQUE, GRANDE, MIUDO, TITULO, VALOR
from ws.adapters.pdf.arquivo.medidas import DIREITA, ESQUERDA, QR_QUADRO
from ws.adapters.pdf.dizeres.itens_cobrados import itens_cobrados
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
from ws.adapters.pdf.partes.tabela import LARGURA_TABELA, tabela
from ws.adapters.pdf.tinta import campo as caixas
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.campo import AO_CENTRO, Celula, coluna, faixa, lugar
from ws.adapters.pdf.tinta.escrita import Conteudo, Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa

NOME_DO_PAPEL = "Fatura"
RECIBO = b"Recibo do Pagador"
COLUNA = 46.0
COLUNA_X = DIREITA - COLUNA

CABECALHO = cabecalho(TOPO - 35)
PAGADOR = faixa(
    ESQUERDA,
    CABECALHO.y,
    Celula("pagador", "Pagador", LARGURA_TABELA, linhas=3, entrelinha=3.7),
    altura=15,
)
AVALISTA = faixa(
    ESQUERDA,
    PAGADOR[0].y,
    Celula("avalista", ficha.ROTULO_AVALISTA, LARGURA_TABELA, MIUDO, ao_lado=ficha.AVALISTA_LARGURA),
    altura=5,
)
RESUMO = coluna(
    COLUNA_X,
    CABECALHO.y,
    Celula("vencimento", "Vencimento", COLUNA, GRANDE, sombreado=True),
    Celula("valor_documento", "(=) Valor do Documento (R$)", COLUNA, GRANDE, sombreado=True),
    altura=10,
)
TITULO_NO_BANCO = coluna(
    COLUNA_X,
    RESUMO[-1].y,
    Celula("nosso_numero", "Nosso Número", COLUNA, VALOR),
    Celula("agencia_codigo", "Agência/Código do Beneficiário", COLUNA, VALOR),
    Celula("numero_documento", "Nº do documento", COLUNA, VALOR),
)
PARCELA = faixa(
    COLUNA_X,
    TITULO_NO_BANCO[-1].y,
    Celula("parcela", "Parcela", COLUNA / 2, VALOR),
    Celula("carteira", "Carteira", COLUNA / 2, VALOR),
)
DATAS = faixa(
    COLUNA_X,
    PARCELA[0].y,
    Celula("data_documento", "Data do documento", COLUNA / 2 - 2, VALOR),
    Celula("data_processamento", "Data do processamento", COLUNA / 2 + 2, VALOR),
)
CAMPOS = (*PAGADOR, *AVALISTA, *RESUMO, *TITULO_NO_BANCO, *PARCELA, *DATAS)

PAINEL_ALTURA = QR_QUADRO + 9
PAINEL_Y = DATAS[0].y - 4 - PAINEL_ALTURA
PAINEL = Painel(
    (lugar(COLUNA_X, PAINEL_Y + PAINEL_ALTURA - 6.2, COLUNA, GRANDE, AO_CENTRO),),
    lugar(COLUNA_X + (COLUNA - QR_QUADRO) / 2, PAINEL_Y + 0.5, QR_QUADRO),
    ROTULO_COPIA,
    LINHAS_COPIA,
    moldura=(COLUNA_X, PAINEL_Y, COLUNA, PAINEL_ALTURA),
)
TABELA_TOPO = AVALISTA[0].y - 4


TITULO_LUGAR, RECIBO_LUGAR = a_direita(0, TITULO), a_direita(1, DESTAQUE)


def desenhar(canvas: Canvas, aspecto: Aspecto) -> None:
    """Draw what is the same for every title of a company."""
    caixas.desenhar(canvas, CAMPOS)
    CABECALHO.desenhar(canvas)
    desenhar_topo(canvas, aspecto)


def escrever(escrita: Escrita, aspecto: Aspecto, empresa: Empresa, papel: Papel, textos: Conteudo) -> None:
    """Write what is of one title."""
    escrita.pronto(aspecto.titulo(TITULO_LUGAR, NOME_DO_PAPEL))
    escrita.linha(RECIBO_LUGAR, "recibo", RECIBO)
    escrever_topo(escrita, aspecto, empresa, papel)
    CABECALHO.escrever(escrita, papel)
    escrita.campos(CAMPOS, textos)
    cobrado = itens_cobrados(papel)
    if cobrado.encurtada:
        escrita.encurtados.add("itens")
    tabela(TABELA_TOPO, cobrado.colunas, len(cobrado.linhas), len(cobrado.totais)).escrever(
        escrita, cobrado, textos
    )
    if qr := qr_do_titulo(papel.boleto, escrita):
        PAINEL.escrever(escrita, papel.boleto.pix_copia_cola, qr)
    else:
        escrita.fim_do_paragrafo()
