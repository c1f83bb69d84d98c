"""A company's colour as the form shows it: how it looks on a light page and on a dark one, and how well it can be read.

Source: WCAG 2.2, 1.4.3 (contrast of at least 4.5 to 1).
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from ws.domain.cadastro.tema import BRANCO, CONTRASTE_MINIMO, Tema, contraste
from ws.portal.pagina.tema import CONTRASTE_NO_ESCURO, FUNDO_ESCURO, PADRAO, PASSOS, nos_dois

SUGESTOES = ("#1A5FB4", "#0B6E4F", "#7A3E9D", "#A51D2D", "#37474F")
"""Colours that can be read on white, to begin with."""

REGRA = {
    "minimo": CONTRASTE_MINIMO,
    "escuro": "#{:02x}{:02x}{:02x}".format(*FUNDO_ESCURO),
    "minimo_escuro": CONTRASTE_NO_ESCURO,
    "passos": PASSOS,
}
"""What the script needs to tell the same while a colour is being chosen."""


@dataclass(frozen=True, slots=True)
class CorMostrada:
    """``clara`` and ``escura`` are for light and dark pages; ``contraste`` is of the colour itself, with white."""

    clara: str
    escura: str
    contraste: Decimal
    legivel: bool


def mostrar(cor: str) -> CorMostrada:
    """A colour that was chosen, or the installation's. One that cannot be read is shown as it would be.

    >>> mostrar("#FFD700")
    CorMostrada(clara='#FFD700', escura='#FFD700', contraste=Decimal('1.4'), legivel=False)
    """
    escolhida = cor if Tema(cor=cor).cor_valida else PADRAO
    tons = int(escolhida[1:3], 16), int(escolhida[3:5], 16), int(escolhida[5:7], 16)
    razao = contraste(tons, BRANCO)
    legivel = razao >= CONTRASTE_MINIMO
    clara, escura = nos_dois(escolhida) if legivel else (escolhida, escolhida)
    return CorMostrada(clara, escura, Decimal(razao).quantize(Decimal("0.1"), ROUND_DOWN), legivel)
