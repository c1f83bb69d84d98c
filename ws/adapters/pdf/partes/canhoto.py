"""The recibo do pagador of a carnê: the stub at the left of a ficha, which stays with who pays.

Minimum as for any recibo (:mod:`ws.adapters.pdf.partes.recibo`); at its foot the Pix, where a title has one.
"""

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.letra import DESTAQUE_MIUDO, MINUSCULO, VALOR_MIUDO, Letra
from ws.adapters.pdf.arquivo.medidas import MM, ROTULO_X
from ws.adapters.pdf.partes.painel_pix import Painel, qr_do_titulo
from ws.adapters.pdf.tinta import campo as caixas
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.campo import A_DIREITA, Celula, coluna, faixa, lugar
from ws.adapters.pdf.tinta.escrita import Conteudo, Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.febraban import bancos

TITULO = "Recibo do Pagador"
AUTENTICACAO = "Autenticação Mecânica"

ESQUERDA, LARGURA = 6.0, 40.0
DIREITA = ESQUERDA + LARGURA
TOPO = 97.0
LINHA = 6.5
NUMERO_LARGURA = 12.0
QR_LADO = 32.0

NUMERO = lugar(ESQUERDA, TOPO - 3.2, NUMERO_LARGURA, DESTAQUE_MIUDO)
RESUMO = faixa(
    ESQUERDA,
    TOPO - 5,
    Celula("parcela", "Parcela", LARGURA / 2 - 3, VALOR_MIUDO),
    Celula("vencimento", "Vencimento", LARGURA / 2 + 3, DESTAQUE_MIUDO, A_DIREITA, sombreado=True),
    altura=LINHA,
)
TITULO_NO_BANCO = coluna(
    ESQUERDA,
    RESUMO[0].y,
    Celula("valor_documento", "(=) Valor do Documento", LARGURA, DESTAQUE_MIUDO, A_DIREITA, sombreado=True),
    Celula("agencia_codigo", "Agência/Código do Beneficiário", LARGURA, VALOR_MIUDO, A_DIREITA),
    Celula("nosso_numero", "Nosso Número", LARGURA, VALOR_MIUDO, A_DIREITA),
    Celula("numero_documento", "Nº do documento", LARGURA, VALOR_MIUDO, A_DIREITA),
    altura=LINHA,
)
BENEFICIARIO = faixa(
    ESQUERDA,
    TITULO_NO_BANCO[-1].y,
    Celula("beneficiario_no_canhoto", "Beneficiário", LARGURA, MINUSCULO, linhas=4, entrelinha=2.55),
    altura=13.6,
)
PAGADOR = faixa(
    ESQUERDA,
    BENEFICIARIO[0].y,
    Celula("pagador_no_canhoto", "Pagador", LARGURA, MINUSCULO, linhas=2, entrelinha=2.55),
    altura=8.6,
)
CAMPOS = (*RESUMO, *TITULO_NO_BANCO, *BENEFICIARIO, *PAGADOR)
BASE = PAGADOR[0].y
"""Below it there is room for the teller's machine and the Pix."""
PALAVRAS: Letra = DESTAQUE_MIUDO
PAINEL = Painel(
    tuple(lugar(ESQUERDA, BASE - 12 - 4 * linha, 11, PALAVRAS) for linha in range(3)),
    lugar(DIREITA - QR_LADO + 2, BASE - QR_LADO - 2.2, QR_LADO),
)


TITULO_LUGAR = lugar(ESQUERDA, TOPO - 3.2, LARGURA, DESTAQUE_MIUDO, A_DIREITA)


def desenhar(canvas: Canvas) -> None:
    """Draw what is the same for every title."""
    caixas.desenhar(canvas, CAMPOS)
    caixas.usar_rotulo(canvas)
    canvas.drawString((ESQUERDA + ROTULO_X) * MM, (BASE - 2.2) * MM, AUTENTICACAO)


def escrever(escrita: Escrita, aspecto: Aspecto, papel: Papel, textos: Conteudo) -> None:
    """Write what is of one title."""
    escrita.pronto(aspecto.titulo(TITULO_LUGAR, TITULO))
    escrita.linha(NUMERO, "banco", bancos.numero_com_dv(papel.boleto.banco).encode())
    escrita.campos(CAMPOS, textos)
    escrita.fim_do_paragrafo()
    if qr := qr_do_titulo(papel.boleto, escrita):
        PAINEL.escrever(escrita, papel.boleto.pix_copia_cola, qr)
