"""Every form carries a token of its session, without which nothing is done.

Source: OWASP Cross-Site Request Forgery Prevention, synchroniser token pattern.
"""

from hmac import compare_digest
from secrets import token_urlsafe

from flask import request, session

CAMPO = "csrf"
BYTES = 24
SEM_EFEITO = frozenset({"GET", "HEAD", "OPTIONS"})


class FormularioVencido(Exception):
    """The form is of another session, or of none."""


def token() -> str:
    """The session's token, made when a form first asks for it."""
    if CAMPO not in session:
        session[CAMPO] = token_urlsafe(BYTES)
    atual: str = session[CAMPO]
    return atual


def conferir() -> None:
    """Raise :class:`FormularioVencido` unless the request may have an effect."""
    if request.method in SEM_EFEITO:
        return
    esperado = str(session.get(CAMPO, ""))
    if not esperado or not compare_digest(esperado.encode(), request.form.get(CAMPO, "").encode()):
        raise FormularioVencido
