"""Text as it may stand in an XML 1.0 document: escaped, and without the characters that XML forbids.

Legacy data carries control characters and halves of surrogate pairs. Each becomes U+FFFD, so that a field that
must not be empty is not emptied. Source: XML 1.0 (fifth edition), production 2; 2.11 for the carriage return.

>>> escapar("Pão & Cia <ltda>\\x00"), sanear("a\\ud800b")
('Pão &amp; Cia &lt;ltda&gt;\ufffd', 'a\ufffdb')
"""

import re

ILEGAIS = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
SUBSTITUTO = "\ufffd"
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}

_ILEGAL = re.compile(f"[{ILEGAIS}]")
_ESPECIAL = re.compile(f"[{''.join(ESCAPES)}{ILEGAIS}]")


def sanear(valor: str) -> str:
    """``valor`` with each character that XML forbids replaced by U+FFFD."""
    return _ILEGAL.sub(SUBSTITUTO, valor)


def escapar(valor: str) -> str:
    """``valor`` as the content of an element: made sane, and what is markup in XML escaped."""
    if _ESPECIAL.search(valor) is None:
        return valor
    return _ESPECIAL.sub(lambda achado: ESCAPES.get(achado[0], SUBSTITUTO), valor)
