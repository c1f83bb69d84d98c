"""Codes and words. A cell like ``=1+1`` is text, and stays as it is."""

import unicodedata

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro

SEPARADOR_DE_LINHAS = "|"
NOME_NO_AVISO = 40
"""Characters shown of a name that is not known."""
SUBSTITUTO = "\ufffd"
"""What decoding leaves of bytes that are no character."""


def codigo(celula: str) -> str:
    """An identifier, as it is.

    >>> codigo("=1+1")
    '=1+1'
    """
    if not celula.isprintable() or SUBSTITUTO in celula:
        raise Erro(CodigoDeImportacao.CARACTERES)
    return celula


def texto(celula: str) -> str:
    """Words in one line: line breaks and tabs become spaces.

    >>> texto("Rua A,\\n 10")
    'Rua A, 10'
    """
    if not celula.isprintable():
        celula = " ".join(celula.split())
    return codigo(celula)


def linhas(celula: str) -> tuple[str, ...]:
    """Lines, separated by ``|`` or by line breaks in a quoted cell.

    >>> linhas("Protestar após 10 dias | Não receber em cheque")
    ('Protestar após 10 dias', 'Não receber em cheque')
    """
    separadas = (linha.strip() for parte in celula.splitlines() for linha in parte.split(SEPARADOR_DE_LINHAS))
    return tuple(texto(linha) for linha in separadas if linha)


def maiusculas(celula: str) -> str:
    """A code that is written in capitals."""
    return codigo(celula).upper()


def cep(celula: str) -> str:
    """Digits only.

    >>> cep("30110-044")
    '30110044'
    """
    return codigo(celula).replace("-", "").replace(".", "").replace(" ", "")


def sem_acentos(celula: str) -> str:
    """The letters without their marks."""
    return "".join(
        letra for letra in unicodedata.normalize("NFKD", celula) if not unicodedata.combining(letra)
    )


def mostrar_nome(celula: str) -> str:
    """The name of a column or key that is not known, as far as it can be shown."""
    try:
        return texto(celula.strip())[:NOME_NO_AVISO]
    except Erro:
        return ""
