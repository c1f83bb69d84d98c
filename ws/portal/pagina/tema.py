"""The company's colour in the pages, kept readable: dark enough on a light page, light enough on a dark one.

>>> nos_dois("#1A5FB4")
('#1a5fb4', '#81a7d6')
"""

from ws.domain.cadastro.tema import Cor, Tema, contraste

PADRAO = "#1f5673"
"""A quiet blue, for companies that chose none."""
FUNDO_ESCURO = (0x1B, 0x21, 0x28)
"""Surface of cards in dark mode (``static/portal.css``)."""
CONTRASTE_NO_ESCURO = 6.0
PASSOS = 20


def folha_do_tema(cor: str) -> str:
    """The stylesheet that gives the pages a company's colour (``#RRGGBB``, or empty)."""
    clara, escura = nos_dois(cor)
    return f":root{{--cor:{clara}}}@media(prefers-color-scheme:dark){{:root{{--cor:{escura}}}}}\n"


def nos_dois(cor: str) -> tuple[str, str]:
    """The colour on a light page, and on a dark one."""
    clara = Tema(cor=cor).destaque or _lida(PADRAO)
    return _escrita(clara), _escrita(_clareada(clara))


def _clareada(cor: Cor) -> Cor:
    """Mixed with white until it can be read on a dark card."""
    misturas = (_com_branco(cor, passo / PASSOS) for passo in range(PASSOS + 1))
    return next(mistura for mistura in misturas if contraste(mistura, FUNDO_ESCURO) >= CONTRASTE_NO_ESCURO)


def _com_branco(cor: Cor, parte: float) -> Cor:
    vermelho, verde, azul = (round(tom + (255 - tom) * parte) for tom in cor)
    return vermelho, verde, azul


def _lida(texto: str) -> Cor:
    return int(texto[1:3], 16), int(texto[3:5], 16), int(texto[5:7], 16)


def _escrita(cor: Cor) -> str:
    return "#{:02x}{:02x}{:02x}".format(*cor)
