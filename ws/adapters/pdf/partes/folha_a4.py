"""What A4 and FATURA have in common: who collects at the top, the ficha at the foot, and what stands at the cut."""

from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.imagem import logo
from ws.adapters.pdf.arquivo.letra import COPIA_COLA, MIUDO, NOME, ROTULO, VALOR, Letra
from ws.adapters.pdf.arquivo.medidas import (
    DIREITA,
    ESQUERDA,
    FICHA_ALTURA,
    FOLHA_ALTURA,
    FOLHA_LARGURA,
    LARGURA,
    MM,
    ROTULO_X,
    ROTULO_Y,
)
from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.partes.cabecalho import cabecalho
from ws.adapters.pdf.partes.ficha import Medidas, ficha
from ws.adapters.pdf.tinta import campo as caixas
from ws.adapters.pdf.tinta.aspecto import Aspecto
from ws.adapters.pdf.tinta.campo import A_DIREITA, CINZA_ROTULO, CINZA_TRACO, TRACO, Lugar, lugar, rotulo
from ws.adapters.pdf.tinta.escrita import Escrita, escrito, seguido
from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa
from ws.febraban.grafia import cpf_cnpj

TOPO = FOLHA_ALTURA - 10
TITULO_LARGURA = 60.0
LOGO_LARGURA, LOGO_ALTURA, LOGO_FOLGA = 42.0, 19.0, 4.0
DESTAQUE_ALTURA = 1.2
SEM_VALOR = "SEM VALOR"
HOMOLOGACAO = "Emitido em homologação: não pague"

AUTENTICACAO = "Autenticação Mecânica – Recibo do Pagador"
AUTENTICACAO_LARGURA, AUTENTICACAO_ALTURA, AUTENTICACAO_Y = 86.0, 13.0, FICHA_ALTURA + 5
GUARDE = "Guarde este recibo junto com o comprovante de pagamento."
CORTE = "Corte na linha pontilhada"

FICHA = ficha(
    cabecalho(FICHA_ALTURA - 11),
    Medidas(continua=limpar("… (as demais instruções estão no recibo do pagador)")),
)

ROTULO_COPIA = lugar(ESQUERDA, AUTENTICACAO_Y + AUTENTICACAO_ALTURA - ROTULO_Y, 98, ROTULO)
LINHAS_COPIA = tuple(
    lugar(ESQUERDA, AUTENTICACAO_Y + AUTENTICACAO_ALTURA - 4.8 - 2.45 * linha, 98, COPIA_COLA)
    for linha in range(5)
)
"""Where the Pix text is written: at the left of the corner for the teller's machine."""


LOGO = lugar(ESQUERDA, TOPO - LOGO_ALTURA - 3, LOGO_LARGURA)


@lru_cache(maxsize=64)
def lugares_do_topo(logo: float = 0.0) -> tuple[Lugar, ...]:
    """Lines of who collects, beside a logo of that width over height."""
    x = ESQUERDA + (min(LOGO_LARGURA, LOGO_ALTURA * logo) + LOGO_FOLGA if logo else 0)

    def linha(abaixo: float, letra: Letra) -> Lugar:
        return lugar(x, TOPO - abaixo, DIREITA - TITULO_LARGURA - x, letra)

    return (linha(6.6, NOME), *(linha(11.4 + 3.8 * abaixo, VALOR) for abaixo in range(4)))


LINHAS_DO_TOPO = lugares_do_topo()


def a_direita(linha: int, letra: Letra) -> Lugar:
    """A place at the right of a line of the top."""
    y = LINHAS_DO_TOPO[linha].y / MM
    return lugar(DIREITA - TITULO_LARGURA, y, TITULO_LARGURA, letra, A_DIREITA)


AVISO = (a_direita(3, NOME), a_direita(4, MIUDO))


def desenhar_topo(canvas: Canvas, aspecto: Aspecto) -> None:
    """The company's colour."""
    if aspecto.destaque:
        aspecto.usar_destaque(canvas)
        canvas.rect(ESQUERDA * MM, (TOPO + 2) * MM, LARGURA * MM, DESTAQUE_ALTURA * MM, stroke=0, fill=1)


@lru_cache(maxsize=64)
def _inicio(logo: float, *, homologacao: bool) -> bytes:
    """The warning of homologation, then the label of who collects."""
    avisos = zip(AVISO, (SEM_VALOR, HOMOLOGACAO), strict=True) if homologacao else ()
    escritos = [seguido(escrito(onde, limpar(aviso))) for onde, aviso in avisos]
    return b"\n".join((*escritos, rotulo(lugares_do_topo(logo)[0].x / MM, TOPO - 2, "Beneficiário")))


def escrever_topo(escrita: Escrita, aspecto: Aspecto, empresa: Empresa, papel: Papel) -> None:
    """Who collects, beside the company's logo if it has one."""
    if imagem := logo(empresa.tema.logo):
        escrita.imagem(imagem, LOGO, LOGO_ALTURA * MM)
    escrita.pronto(_inicio(aspecto.logo, homologacao=aspecto.homologacao))
    beneficiario = papel.conta.beneficiario
    linhas = (
        beneficiario.nome,
        cpf_cnpj(beneficiario.documento),
        *beneficiario.endereco.linhas,
        empresa.contato,
    )
    for onde, linha in zip(lugares_do_topo(aspecto.logo), filter(None, linhas), strict=False):
        escrita.linha(onde, "beneficiario", limpar(linha))


def desenhar_pe(canvas: Canvas) -> None:
    """From the corner for the teller's machine down."""
    _desenhar_autenticacao(canvas)
    _cortar(canvas)
    FICHA.desenhar(canvas)


def _desenhar_autenticacao(canvas: Canvas) -> None:
    esquerda, topo = DIREITA - AUTENTICACAO_LARGURA, AUTENTICACAO_Y + AUTENTICACAO_ALTURA
    caixas.usar_rotulo(canvas)
    canvas.drawRightString((DIREITA - ROTULO_X) * MM, (topo - ROTULO_Y) * MM, AUTENTICACAO)
    canto = canvas.beginPath()
    for x in (esquerda, DIREITA):
        canto.moveTo(x * MM, AUTENTICACAO_Y * MM)
        canto.lineTo(x * MM, topo * MM)
    canto.moveTo(esquerda * MM, topo * MM)
    canto.lineTo(DIREITA * MM, topo * MM)
    canvas.setStrokeGray(CINZA_TRACO)
    canvas.setLineWidth(TRACO)
    canvas.drawPath(canto)


def _cortar(canvas: Canvas) -> None:
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(CINZA_ROTULO)
    canvas.setDash(3, 3)
    canvas.line(0, FICHA_ALTURA * MM, FOLHA_LARGURA * MM, FICHA_ALTURA * MM)
    canvas.setDash()
    caixas.usar_rotulo(canvas)
    canvas.drawString(ESQUERDA * MM, (FICHA_ALTURA + 1) * MM, GUARDE)
    canvas.drawRightString(DIREITA * MM, (FICHA_ALTURA + 1) * MM, CORTE)
