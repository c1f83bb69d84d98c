"""The contract's folder as files to fetch: what the manual links to lies beside it."""

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

TIPOS: Mapping[str, str] = {
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "text/xml; charset=utf-8",
}
"""By ending; files of other kinds are not served."""


def arquivos_publicos(pasta: Traversable, prefixo: str = "") -> Iterator[tuple[str, str, Traversable]]:
    """Of each file that may be fetched: its path below ``pasta``, after ``prefixo``; its media type; the file."""
    for arquivo in pasta.iterdir():
        caminho = f"{prefixo}{arquivo.name}"
        if arquivo.is_dir():
            yield from arquivos_publicos(arquivo, f"{caminho}/")
        elif (tipo := TIPOS.get(f".{arquivo.name.rpartition('.')[2]}")) is not None:
            yield caminho, tipo, arquivo
