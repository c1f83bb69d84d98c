"""A company's logo: a PNG or JPEG file, judged by its first bytes, never by its name or declared type.

PNG: signature, then the IHDR chunk with width and height at 16 and 20.
JPEG: SOI, then segments ``FF marker length``; a start of frame (SOF0 to SOF15 but DHT, JPG, DAC) has height and width.
Source: ISO/IEC 15948, 5.2 and 11.2.2; ITU-T T.81, B.1.1.3 and B.2.2.

>>> examinar(b"GIF89a") is None
True
"""

import struct
from dataclasses import dataclass, field
from struct import unpack_from

BYTES_NO_MAXIMO = 200 * 1024
PIXELS_DO_LADO = 2000
"""More than any paper or screen shows of a logo."""

ASSINATURA_PNG = b"\x89PNG\r\n\x1a\n"
ASSINATURA_JPEG = b"\xff\xd8\xff"
_NAO_SAO_QUADROS = {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Logo:
    """The file, what it is, and its size in pixels."""

    conteudo: bytes = field(repr=False)
    tipo: str
    """Media type."""
    largura: int
    altura: int


def examinar(conteudo: bytes) -> Logo | None:
    """The logo in a file; nothing where the file is neither PNG nor JPEG, or says no size."""
    try:
        if conteudo.startswith(ASSINATURA_PNG) and conteudo[12:16] == b"IHDR":
            largura, altura = unpack_from(">II", conteudo, 16)
            return _logo(conteudo, "image/png", largura, altura)
        if conteudo.startswith(ASSINATURA_JPEG):
            return _logo(conteudo, "image/jpeg", *_tamanho_do_jpeg(conteudo))
    except struct.error:  # cut off
        return None
    return None


def _logo(conteudo: bytes, tipo: str, largura: int, altura: int) -> Logo | None:
    return Logo(conteudo, tipo, largura, altura) if largura and altura else None


def _tamanho_do_jpeg(conteudo: bytes) -> tuple[int, int]:
    lugar = 2
    while True:
        marca, tipo, comprimento = unpack_from(">BBH", conteudo, lugar)
        if tipo == 0xFF:  # a fill byte before the marker
            lugar += 1
            continue
        if marca != 0xFF or comprimento < 2:
            return 0, 0
        if 0xC0 <= tipo <= 0xCF and tipo not in _NAO_SAO_QUADROS:
            altura, largura = unpack_from(">HH", conteudo, lugar + 5)
            return largura, altura
        lugar += 2 + comprimento
