"""What a company's colour and logo may be, whoever brings them: its manager, or an import.

>>> conferir_cor(" #1a5fb4 ")
'#1A5FB4'
"""

from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO, PIXELS_DO_LADO, Logo, examinar
from ws.domain.cadastro.tema import Tema


def conferir_cor(escrita: str) -> str:
    """The colour as it is kept, or (empty) none. Raises 631 and 632."""
    cor = escrita.strip().upper()
    tema = Tema(cor=cor)
    if cor and not tema.cor_valida:
        raise Erro(CodigoDeGestao.COR_INVALIDA)
    if cor and tema.destaque is None:
        raise Erro(CodigoDeGestao.COR_CLARA)
    return cor


def conferir_logo(conteudo: bytes) -> Logo:
    """The logo in the content of a file. Raises 633, 634 and 635."""
    if len(conteudo) > BYTES_NO_MAXIMO:
        raise Erro(CodigoDeGestao.LOGO_GRANDE, maximo=BYTES_NO_MAXIMO // 1024)
    logo = examinar(conteudo)
    if logo is None:
        raise Erro(CodigoDeGestao.LOGO_INVALIDO)
    if max(logo.largura, logo.altura) > PIXELS_DO_LADO:
        raise Erro(CodigoDeGestao.LOGO_LARGO, maximo=PIXELS_DO_LADO)
    return logo
