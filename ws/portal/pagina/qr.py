"""A QR code as SVG: one path of dark modules on a light square, quiet zone included.

It stays dark on light in dark mode too: readers expect it. Source: ISO/IEC 18004 (quiet zone of four modules).
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

SILENCIO = 4


def desenho(modulos: Sequence[str]) -> Markup | None:
    """The drawing of rows of ``0`` and ``1``; none where there are no rows.

    >>> str(desenho(("11", "01"))).partition("<path")[2]
    ' fill="#fff" d="M0 0h10v10H0z"/><path d="M4 4h2v1h-2zM5 5h1v1h-1z"/></svg>'
    """
    if not modulos:
        return None
    lado = len(modulos) + 2 * SILENCIO
    faixas = "".join(_faixas(modulos))
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="qr" viewBox="0 0 {lado} {lado}" role="img" aria-label="Código QR do Pix" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{lado}v{lado}H0z"/><path d="{faixas}"/></svg>'
    )


def _faixas(modulos: Sequence[str]) -> Iterator[str]:
    """A rectangle for each run of dark modules in a row."""
    for linha, fileira in enumerate(modulos, SILENCIO):
        coluna = SILENCIO
        for trecho in fileira.replace("10", "1 0").replace("01", "0 1").split():
            if trecho[0] == "1":
                yield f"M{coluna} {linha}h{len(trecho)}v1h-{len(trecho)}z"
            coluna += len(trecho)
