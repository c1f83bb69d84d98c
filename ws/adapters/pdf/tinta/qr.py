"""A QR code at level M as an image of one bit a point, each module four points wide.

One point a module would do for a printer; four keep viewers that smooth images from blurring it.
Source: ISO/IEC 18004; Banco Central do Brasil, Manual de Padrões para Iniciação do Pix (level M).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import zxingcpp

from ws.adapters.pdf.arquivo.imagem import Imagem, mascara

NIVEL = "M"
PONTOS = 4
_BITS = bytes(ord("0") if tom else ord("1") for tom in range(256))


@dataclass(frozen=True, slots=True)
class Simbolo:
    """The code without its quiet zone, and how many modules wide it is."""

    imagem: Imagem
    modulos: int


@lru_cache(maxsize=512)
def simbolo(texto: str) -> Simbolo | None:
    """The code of a text; nothing where the text is longer than a code can hold."""
    linhas = modulos(texto)
    lado = len(linhas)
    if not lado:
        return None
    return Simbolo(mascara(lado * PONTOS, lado * PONTOS, pontos("".join(linhas), lado)), lado)


def modulos(texto: str) -> tuple[str, ...]:
    """The rows of a code's modules, light ones 0 and dark ones 1; none where the text does not fit."""
    try:
        codigo = zxingcpp.create_barcode(texto, zxingcpp.BarcodeFormat.QRCode, ec_level=NIVEL)
    except (ValueError, RuntimeError):  # too long; half a surrogate pair
        return ()
    imagem: Any = codigo.to_image(add_quiet_zones=False)  # a buffer, which its types do not always say
    lado, _ = imagem.shape
    tudo = bytes(imagem).translate(_BITS).decode()
    return tuple(tudo[inicio : inicio + lado] for inicio in range(0, lado * lado, lado))


def pontos(modulos: str, lado: int) -> bytes:
    """The modules of a square, each so many points wide and high; rows padded to whole bytes.

    >>> pontos("1001", 2).hex()
    'f0f0f0f00f0f0f0f'
    """
    largos = modulos.replace("0", "0" * PONTOS).replace("1", "1" * PONTOS)
    largura = lado * PONTOS
    tamanho = -(-largura // 8)
    return b"".join(
        (int(largos[de : de + largura], 2) << 8 * tamanho - largura).to_bytes(tamanho, "big") * PONTOS
        for de in range(0, len(largos), largura)
    )
