"""What a company's colour and logo may be, whoever brings them: its manager, or an import.

>>> conferir_cor(" #1a5fb4 ")
'#1A5FB4'
"""

from ws.application.acessos.regras_de_acesso import GestaoRecusada
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO, PIXELS_DO_LADO, Logo, examinar
from ws.domain.cadastro.tema import Tema

COR_INVALIDA = "A cor deve ser escrita como #RRGGBB, por exemplo #1A5FB4."
COR_CLARA = "A cor é clara demais para ser lida sobre fundo branco: escolha uma mais escura."
LOGO_GRANDE = f"O logotipo deve ter no máximo {BYTES_NO_MAXIMO // 1024} kB."
LOGO_INVALIDO = "O logotipo deve ser uma imagem PNG ou JPEG."
LOGO_LARGO = f"O logotipo deve ter no máximo {PIXELS_DO_LADO} pixels de largura e de altura."


def conferir_cor(escrita: str) -> str:
    """The colour as it is kept, or (empty) none."""
    cor = escrita.strip().upper()
    tema = Tema(cor=cor)
    if cor and not tema.cor_valida:
        raise GestaoRecusada(COR_INVALIDA)
    if cor and tema.destaque is None:
        raise GestaoRecusada(COR_CLARA)
    return cor


def conferir_logo(conteudo: bytes) -> Logo:
    """The logo in the content of a file."""
    if len(conteudo) > BYTES_NO_MAXIMO:
        raise GestaoRecusada(LOGO_GRANDE)
    logo = examinar(conteudo)
    if logo is None:
        raise GestaoRecusada(LOGO_INVALIDO)
    if max(logo.largura, logo.altura) > PIXELS_DO_LADO:
        raise GestaoRecusada(LOGO_LARGO)
    return logo
