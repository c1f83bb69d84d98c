r"""Text from outside, made fit to be read in a message: no control, format or separator character survives.

By Unicode category: controls and separators (Cc, Zl, Zp) become a space, direction and zero-width marks and
lone surrogates (Cf, Cs) vanish.

>>> linha_unica("Boleto\r\nBcc: x@y.com\u2028\u202etexto")
'Boleto Bcc: x@y.com texto'
>>> linhas("Bom dia,\r\n\x00segue o boleto.\n\n\n\nAté logo\n")
['Bom dia,', 'segue o boleto.', '', 'Até logo']
"""

import unicodedata

_SEPARAM = frozenset({"Cc", "Zl", "Zp"})
_SOMEM = frozenset({"Cf", "Cs"})


def linha_unica(texto: str) -> str:
    """One line without anything that could break it, spaces collapsed."""
    return " ".join("".join(map(_visivel, texto)).split())


def linhas(texto: str) -> list[str]:
    """The lines of a text, clean, without blank ones at its ends or two blank ones together."""
    limpas: list[str] = []
    for linha in map(linha_unica, texto.splitlines()):
        if linha or limpas[-1:] not in ([], [""]):
            limpas.append(linha)
    return limpas[:-1] if limpas[-1:] == [""] else limpas


def _visivel(letra: str) -> str:
    categoria = unicodedata.category(letra)
    if categoria in _SEPARAM:
        return " "
    return "" if categoria in _SOMEM else letra
