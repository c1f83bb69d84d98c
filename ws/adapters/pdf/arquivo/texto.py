"""Text made to fit: what the font lacks is replaced, what is too long is shrunk, then shortened.

Text comes from other systems: anything may be in it. Letters outside cp1252 lose their accent or, having no
Latin form, become a question mark; control and direction characters go; any white space is one space.

>>> limpar("Łódź\\tSão\\x00 Paulo \\u202e✂")
b'L\\xf3dz S\\xe3o Paulo ?'
>>> from ws.adapters.pdf.arquivo.letra import VALOR
>>> encaixar(b"Nome de quem paga", b" - CPF 111.444.777-35", VALOR, limite=105.0).dados
b'Nome d\\x85 - CPF 111.444.777-35'
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ws.adapters.pdf.arquivo.letra import CODIFICACAO, Letra, cortar, largura

RETICENCIAS = b"\x85"
PONTUACAO = b" ,;:.-"
DESCONHECIDO = "?"

_SEM_DECOMPOSICAO = str.maketrans("‐‑‒−⁄łŁđĐıħĦ", "----/lLdDihH")  # noqa: RUF001 (these are the ones meant)
_INVISIVEIS = frozenset(("Cc", "Cf", "Mn", "Me"))


@lru_cache(maxsize=2048)
def limpar(texto: str) -> bytes:
    """The text in cp1252, one line, printable."""
    texto = " ".join(texto.split())
    if texto.isprintable():
        try:
            return texto.encode(CODIFICACAO)
        except UnicodeEncodeError:
            pass
    composto = unicodedata.normalize("NFC", texto).translate(_SEM_DECOMPOSICAO)
    aproximado = "".join(_aproximar(caractere) for caractere in composto)
    return " ".join(aproximado.split()).encode(CODIFICACAO)


def _aproximar(caractere: str) -> str:
    """What stands for a character: itself, its plain Latin form, nothing, or a question mark."""
    if unicodedata.category(caractere) in _INVISIVEIS:
        return ""
    for forma in (caractere, _sem_marcas(caractere)):
        if forma and forma.isprintable() and _cabe(forma):
            return forma
    return DESCONHECIDO


def _sem_marcas(caractere: str) -> str:
    decomposto = unicodedata.normalize("NFKD", caractere)
    return "".join(parte for parte in decomposto if unicodedata.category(parte) not in _INVISIVEIS)


def _cabe(texto: str) -> bool:
    try:
        texto.encode(CODIFICACAO)
    except UnicodeEncodeError:
        return False
    return True


class Encaixado(NamedTuple):
    """A text that fits: width and size in points, and whether it lost a part."""

    dados: bytes
    largura: float
    corpo: float
    encurtado: bool = False


def encaixar(inicio: bytes, final: bytes, letra: Letra, limite: float) -> Encaixado:
    """Both within ``limite`` points; ``final`` stays whole, unless it alone is wider."""
    dados = inicio + final
    natural = largura(dados, letra)
    if natural <= limite:
        return Encaixado(dados, natural, letra.corpo)
    corpo = int(letra.corpo * limite / natural * 10) / 10
    if corpo >= letra.minimo:
        return Encaixado(dados, natural * corpo / letra.corpo, corpo)
    escala, resto = letra.minimo / letra.corpo, RETICENCIAS + final
    espaco = limite / escala - largura(resto, letra)
    if final and espaco < 0:
        return encaixar(dados, b"", letra, limite)
    cortado = cortar(inicio, letra, espaco).rstrip(PONTUACAO) + resto
    return Encaixado(cortado, largura(cortado, letra) * escala, letra.minimo, encurtado=True)


def quebrar(dados: bytes, letra: Letra, limite: float) -> Iterator[bytes]:
    """The lines of a paragraph, broken at spaces; a word wider than a line is broken where it must."""
    if largura(dados, letra) <= limite:
        yield dados
        return
    linha = b""
    for palavra in dados.split():
        junto = linha + b" " + palavra if linha else palavra
        if largura(junto, letra) <= limite:
            linha = junto
            continue
        if linha:
            yield linha
        linha = palavra
        while largura(linha, letra) > limite:
            pedaco = cortar(linha, letra, limite) or linha[:1]
            yield pedaco
            linha = linha[len(pedaco) :]
    if linha:
        yield linha
