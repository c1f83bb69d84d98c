"""Images: a logo from a file, or the modules of a QR code; in a document once, however often it is drawn.

A logo is drawn on white, in grey or RGB, with no more pixels than paper shows. Its name is a hash of its content.
Source: ISO 32000-1, 8.9.5 (image dictionaries), 8.9.6.2 (stencil masking).
"""

import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from PIL import Image

FORMATOS = ("PNG", "JPEG")
PIXELS_NO_ARQUIVO = 40_000_000
PIXELS_NO_PAPEL = (560, 240)  # 300 to the inch over the largest place there is
QUALIDADE = 90

_IMAGEM = b"/Type /XObject /Subtype /Image /Width %d /Height %d "
_COLORIDA = _IMAGEM + b"/ColorSpace /%b /BitsPerComponent 8 /Filter /%b"
_MASCARA = _IMAGEM + b"/ImageMask true /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode"
_ESPACOS = {"L": b"DeviceGray", "RGB": b"DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Imagem:
    """What a document takes in; ``nome`` is how pages call it."""

    nome: bytes
    proporcao: float
    """Width over height."""
    chaves: bytes
    dados: bytes
    comum: bool
    """Whether many sheets have it."""


@lru_cache(maxsize=64)
def logo(arquivo: bytes) -> Imagem | None:
    """The image in a PNG or JPEG file; nothing where the file is neither, is broken, or is enormous."""
    try:
        return _abrir(arquivo)
    except (
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ):  # whatever Pillow says of a bad file
        return None


def _abrir(arquivo: bytes) -> Imagem | None:
    with Image.open(BytesIO(arquivo), formats=FORMATOS) as aberta:
        if aberta.width * aberta.height > PIXELS_NO_ARQUIVO:
            return None
        jpeg, desenho = aberta.format == "JPEG", _sobre_branco(aberta)
    desenho.thumbnail(PIXELS_NO_PAPEL)
    espaco = _ESPACOS[desenho.mode]
    if jpeg:
        comprimido = BytesIO()
        desenho.save(comprimido, "JPEG", quality=QUALIDADE)
        return _imagem(desenho, _COLORIDA % (*desenho.size, espaco, b"DCTDecode"), comprimido.getvalue())
    dados = zlib.compress(desenho.tobytes(), 9)
    return _imagem(desenho, _COLORIDA % (*desenho.size, espaco, b"FlateDecode"), dados)


def _sobre_branco(aberta: Image.Image) -> Image.Image:
    """Without transparency, grey if it has no colour."""
    if aberta.has_transparency_data:
        opaca = aberta.convert("RGBA")
        fundo = Image.new("RGBA", opaca.size, "white")
        return Image.alpha_composite(fundo, opaca).convert("RGB")
    return aberta.convert("L" if aberta.mode in ("1", "L") else "RGB")


def _imagem(desenho: Image.Image, chaves: bytes, dados: bytes) -> Imagem:
    return Imagem(_nome(chaves + dados), desenho.width / desenho.height, chaves, dados, comum=True)


def mascara(largura: int, altura: int, bits: bytes) -> Imagem:
    """A stencil: ink where a bit is 1; rows from the top, each padded to a whole byte."""
    dados = zlib.compress(bits, 1)  # six times as fast as the default, for a hundred bytes more
    return Imagem(_nome(bits), largura / altura, _MASCARA % (largura, altura), dados, comum=False)


def _nome(conteudo: bytes) -> bytes:
    return b"I" + sha256(conteudo).hexdigest()[:24].encode()
