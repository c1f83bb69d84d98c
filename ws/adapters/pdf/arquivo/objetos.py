"""A PDF file, written object by object to wherever it goes: of what was written only the places are kept.

    %PDF-1.6 | 1 0 obj ... endobj | 2 0 obj ... endobj | ... | xref, twenty bytes an object | trailer
Streams are compressed and never in ASCII85. The identifier is a hash of the content, not of the time.
Source: ISO 32000-1, 7.3.8 (streams), 7.3.10 (indirect objects), 7.5 (file structure), 7.9.2 (text strings).
"""

import re
from array import array
from collections.abc import Iterable
from hashlib import sha256
from typing import BinaryIO

CABECALHO = (
    b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n"  # the first version with PrintScaling; four bytes that say: binary
)
LIVRE = b"0000000000 65535 f \n"
BLOCO = 1000

_LATINO = re.compile("[ -~¡-¬®-ÿ]*")
_ESPECIAL = re.compile(rb"[\\()\r]")
_ESCAPES = {b"\\": b"\\\\", b"(": b"\\(", b")": b"\\)", b"\r": b"\\r"}


class Arquivo:
    """Numbers objects and writes them in any order."""

    def __init__(self, saida: BinaryIO) -> None:
        self._saida = saida
        self._posicao = 0
        self._inicios = array("q")
        self._resumo = sha256()
        self._escrever(CABECALHO)

    def _escrever(self, dados: bytes) -> None:
        self._saida.write(dados)
        self._resumo.update(dados)
        self._posicao += len(dados)

    def reservar(self) -> int:
        """The number of an object that is referred to before it is written."""
        self._inicios.append(0)
        return len(self._inicios)

    def objeto(self, corpo: bytes, numero: int = 0) -> int:
        """Write an object, under a reserved number or the next one."""
        numero = numero or self.reservar()
        self._inicios[numero - 1] = self._posicao
        self._escrever(b"%d 0 obj\n%b\nendobj\n" % (numero, corpo))
        return numero

    def fluxo(self, comprimido: bytes, chaves: bytes = b"/Filter /FlateDecode") -> int:
        """Write a stream, with the keys of its dictionary."""
        return self.objeto(
            b"<< %b /Length %d >>\nstream\n%b\nendstream" % (chaves, len(comprimido), comprimido)
        )

    def fechar(self, raiz: int, informacao: int) -> None:
        """Write where each object is."""
        inicio, total = self._posicao, len(self._inicios) + 1
        self._escrever(b"xref\n0 %d\n%b" % (total, LIVRE))
        for de in range(0, total, BLOCO):
            self._escrever(b"".join(b"%010d 00000 n \n" % lugar for lugar in self._inicios[de : de + BLOCO]))
        identificador = self._resumo.hexdigest()[:32].encode()
        self._escrever(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%b><%b>] >>\nstartxref\n%d\n%%%%EOF\n"
            % (total, raiz, informacao, identificador, identificador, inicio)
        )


def referencias(numeros: Iterable[int]) -> bytes:
    """Objects as others refer to them."""
    return b" ".join(b"%d 0 R" % numero for numero in numeros)


def escapar(dados: bytes) -> bytes:
    """Bytes as they stand between the parentheses of a string.

    >>> escapar(rb"(a\\b)")
    b'\\\\(a\\\\\\\\b\\\\)'
    """
    return _ESPECIAL.sub(lambda achado: _ESCAPES[achado[0]], dados)


def texto(dito: str) -> bytes:
    """A text string that a reader shows or speaks: Latin-1 where PDFDocEncoding is the same, else UTF-16.

    >>> texto("Nº (1)").decode("latin-1"), texto("–").hex()
    ('(Nº \\\\(1\\\\))', '28feff201329')
    """
    if _LATINO.fullmatch(dito):
        return b"(%b)" % escapar(dito.encode("latin-1"))
    return b"(\xfe\xff%b)" % escapar(dito.encode("utf-16-be"))
