"""Texts leave compressed where the browser takes that: a page of boletos is an eighth of its size.

What a page says of somebody travels beside its form's token; the token is written differently each time
(``csrf.token``), so that the size of an answer tells nothing about it (BREACH). Source: RFC 9110, 8.4.1.3 and 12.5.3.
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

TIPOS = frozenset({"text/html", "text/css", "text/javascript", "text/csv"})
MINIMO = 1000
"""Bytes. What is shorter fits one packet anyway."""
NIVEL = 5
PELA_METADE = frozenset({206, 304})
"""Answers that are a part of a file, or say that the browser has it."""


def ligar_compressao(app: Flask) -> None:
    """Compress what leaves."""
    app.after_request(_comprimir)


def _comprimir(resposta: Response) -> Response:
    if resposta.status_code in PELA_METADE or resposta.mimetype not in TIPOS or resposta.content_encoding:
        return resposta
    resposta.vary.add("Accept-Encoding")
    if request.method == "HEAD" or request.accept_encodings["gzip"] <= 0:
        return resposta
    resposta.direct_passthrough = False  # a static file comes as a stream
    corpo = resposta.get_data()
    if len(corpo) >= MINIMO:
        estatico = request.endpoint == "static"
        resposta.set_data(_guardado(corpo) if estatico else gzip.compress(corpo, NIVEL, mtime=0))
        resposta.content_encoding = "gzip"
    return resposta


@lru_cache(maxsize=16)
def _guardado(corpo: bytes) -> bytes:
    """Of a file, once and as small as it gets."""
    return gzip.compress(corpo, mtime=0)
