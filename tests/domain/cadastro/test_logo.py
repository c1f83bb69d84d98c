"""The first bytes of a file tell whether it is a logo and how large, whatever they are."""

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ws.domain.cadastro.logo import examinar


def imagem(formato: str, tamanho: tuple[int, int], **opcoes: bool) -> bytes:
    saida = BytesIO()
    Image.new("RGB", tamanho, "navy").save(saida, formato, **opcoes)
    return saida.getvalue()


@pytest.mark.parametrize("tamanho", [(1, 1), (40, 30), (2000, 7)], ids=str)
@pytest.mark.parametrize(
    ("formato", "tipo", "opcoes"),
    [
        ("PNG", "image/png", {}),
        ("JPEG", "image/jpeg", {}),
        ("JPEG", "image/jpeg", {"progressive": True}),
    ],
    ids=["png", "jpeg", "progressive"],
)
def test_a_file_tells_what_it_is_and_its_size(
    formato: str, tipo: str, opcoes: dict[str, bool], tamanho: tuple[int, int]
) -> None:
    logo = examinar(imagem(formato, tamanho, **opcoes))
    assert logo is not None
    assert (logo.tipo, logo.largura, logo.altura) == (tipo, *tamanho)


def test_fill_bytes_before_a_marker_are_skipped() -> None:
    jpeg = imagem("JPEG", (40, 30))
    logo = examinar(jpeg[:2] + b"\xff\xff" + jpeg[2:])
    assert logo is not None
    assert (logo.largura, logo.altura) == (40, 30)


@pytest.mark.parametrize(
    "conteudo",
    [
        b"",
        b"GIF89a\x01\x00\x01\x00",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 0, 5),
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IDAT", 5, 5),
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\x00\x00" * 50,
        b"\xff\xd8\xff\xe0\x00\x04ab" + b"lixo",
        b"\xff\xd8" + b"\xff" * 300_000,
    ],
)
def test_what_says_no_size_is_no_logo(conteudo: bytes) -> None:
    assert examinar(conteudo) is None


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(conteudo: bytes) -> None:
    for assinatura in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"):
        logo = examinar(assinatura + conteudo)
        assert logo is None or (logo.largura > 0 and logo.altura > 0)
