"""A first look at a file, in one pass: its digest, how many lines it has, and in which characters it is written.

UTF-8, with or without its mark, is told from Windows-1252 (which has all printable characters of Latin-1) by
being valid: text in Windows-1252 with an accent in it practically never is.
"""

import codecs
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ws.desfechos.catalogo.importacao import CodigoDeImportacao

BLOCO = 1 << 20
UTF8, WINDOWS = "utf-8-sig", "cp1252"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Exame:
    """What the look found. ``motivo`` says why the file cannot be read, if it cannot."""

    sha256: str
    linhas: int
    codificacao: str
    modificado_em: int
    """Nanoseconds, to notice that the file was written to in the meantime."""
    motivo: CodigoDeImportacao | None = None


def examinar(caminho: Path) -> Exame:
    """Look at the whole file."""
    try:
        return _examinar(caminho)
    except OSError:
        return Exame("", 0, UTF8, 0, CodigoDeImportacao.ARQUIVO_ILEGIVEL)


def mudou(caminho: Path, exame: Exame) -> bool:
    """Whether somebody wrote to the file since it was looked at."""
    try:
        return caminho.stat().st_mtime_ns != exame.modificado_em
    except OSError:
        return True


def _examinar(caminho: Path) -> Exame:
    modificado_em = caminho.stat().st_mtime_ns
    digestor, utf8 = sha256(), codecs.getincrementaldecoder("utf-8")()
    linhas, codificacao, motivo = 0, UTF8, None
    with caminho.open("rb") as arquivo:
        inicio = arquivo.read(2)
        arquivo.seek(0)
        while bloco := arquivo.read(BLOCO):
            digestor.update(bloco)
            linhas += bloco.count(b"\n")
            if b"\0" in bloco or inicio in _UTF16:
                motivo = CodigoDeImportacao.ARQUIVO_NAO_E_TEXTO
            if codificacao == UTF8 and not _decodifica(utf8, bloco):
                codificacao = WINDOWS
    if codificacao == UTF8 and not _decodifica(utf8, b"", final=True):
        codificacao = WINDOWS
    return Exame(digestor.hexdigest(), linhas, codificacao, modificado_em, motivo)


def _decodifica(decodificador: codecs.IncrementalDecoder, bloco: bytes, *, final: bool = False) -> bool:
    try:
        decodificador.decode(bloco, final)
    except UnicodeDecodeError:
        return False
    return True
