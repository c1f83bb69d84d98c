"""How the paper of a company looks: its logo and one colour. The default is sober: black, and the name set in type.

A colour is used only where it can be read: at least 4.5 times as dark as white paper (WCAG 2.2, 1.4.3).

>>> Tema(cor="#1A5FB4").destaque, Tema(cor="#FFD700").destaque
((26, 95, 180), None)
"""

import re
from dataclasses import dataclass, field

CONTRASTE_MINIMO = 4.5
BRANCO = (255, 255, 255)

Cor = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

_COR = re.compile(r"#[0-9A-Fa-f]{6}\Z")


@dataclass(frozen=True, slots=True)
class Tema:
    """What a company chose for its paper."""

    logo: bytes = field(default=b"", repr=False)
    """The content of a PNG or JPEG file, or nothing."""
    cor: str = ""
    """``#RRGGBB``, or empty."""

    @property
    def cor_valida(self) -> bool:
        """Whether there is a colour."""
        return _COR.match(self.cor) is not None

    @property
    def destaque(self) -> Cor | None:
        """The colour, if there is one and it can be read on white paper."""
        if not self.cor_valida:
            return None
        cor = (int(self.cor[1:3], 16), int(self.cor[3:5], 16), int(self.cor[5:7], 16))
        return cor if contraste(cor, BRANCO) >= CONTRASTE_MINIMO else None


def contraste(uma: Cor, outra: Cor) -> float:
    """From 1, the same, to 21, black and white (WCAG 2.2, contrast ratio).

    >>> round(contraste((0, 0, 0), BRANCO), 1)
    21.0
    """
    escura, clara = sorted((_luminancia(uma), _luminancia(outra)))
    return (clara + 0.05) / (escura + 0.05)


def _luminancia(cor: Cor) -> float:
    """WCAG 2.2, relative luminance."""
    vermelho, verde, azul = map(_linear, cor)
    return 0.2126 * vermelho + 0.7152 * verde + 0.0722 * azul


def _linear(tom: int) -> float:
    fracao = tom / 255
    return fracao / 12.92 if fracao <= 0.04045 else float(((fracao + 0.055) / 1.055) ** 2.4)
