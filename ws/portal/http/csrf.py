"""Every form carries a token of its session, without which nothing is done.

It is written anew for each page: random bytes, and the session's secret under them, so that compressed pages do not
give it away. Source: OWASP Cross-Site Request Forgery Prevention, synchroniser token pattern; BREACH, 2013.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NaoEBase64
from hmac import compare_digest
from secrets import token_bytes

from flask import request, session

CAMPO = "csrf"
BYTES = 24
SEM_EFEITO = frozenset({"GET", "HEAD", "OPTIONS"})


class FormularioVencido(Exception):
    """The form is of another session, or of none."""


def token() -> str:
    """The session's token for one form; the session gets its secret when a form first asks."""
    if CAMPO not in session:
        session[CAMPO] = token_bytes(BYTES)
    mascara = token_bytes(BYTES)
    return urlsafe_b64encode(mascara + _ou_exclusivo(mascara, session[CAMPO])).decode()


def conferir() -> None:
    """Raise :class:`FormularioVencido` unless the request may have an effect; one that no page takes has none."""
    if (
        request.routing_exception is None
        and request.method not in SEM_EFEITO
        and not _confere(request.form.get(CAMPO, ""))
    ):
        raise FormularioVencido


def _confere(recebido: str) -> bool:
    try:
        lido = urlsafe_b64decode(recebido.encode())
    except NaoEBase64:
        return False
    esperado: bytes = session.get(CAMPO, b"")
    return len(esperado) == BYTES and compare_digest(_ou_exclusivo(lido[:BYTES], lido[BYTES:]), esperado)


def _ou_exclusivo(uns: bytes, outros: bytes) -> bytes:
    return bytes(um ^ outro for um, outro in zip(uns, outros, strict=False))
