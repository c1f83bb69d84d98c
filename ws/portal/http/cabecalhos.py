"""Headers of every answer: nothing from any other host, no script or style in the page, no frame around it.

Source: Content Security Policy Level 3; RFC 6797 (Strict-Transport-Security); OWASP HTTP Headers.
"""

from collections.abc import Mapping
from functools import partial

from flask import Flask, Response, request

POLITICA = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
POLITICA_DE_ARQUIVO = "frame-ancestors 'none'; base-uri 'none'"
"""Of a PDF: the browser's own viewer has styles and scripts of its own."""
SEMPRE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
UM_ANO = 31_536_000
POR_HTTPS = {"Strict-Transport-Security": f"max-age={UM_ANO}"}


def por_cabecalhos(app: Flask, *, seguro: bool) -> None:
    """Put them on everything that leaves; ``seguro`` when people come by HTTPS, which they then keep to."""
    app.after_request(partial(_completar, {**SEMPRE, **POR_HTTPS} if seguro else SEMPRE))


def guardar_para_sempre(resposta: Response) -> Response:
    """For what has its content's digest in its address."""
    resposta.headers["Cache-Control"] = f"public, max-age={UM_ANO}, immutable"
    return resposta


def _completar(cabecalhos: Mapping[str, str], resposta: Response) -> Response:
    pdf = resposta.mimetype == "application/pdf"
    resposta.headers["Content-Security-Policy"] = POLITICA_DE_ARQUIVO if pdf else POLITICA
    resposta.headers.update(cabecalhos)
    if request.endpoint == "static" and resposta.status_code == 200:
        return guardar_para_sempre(resposta)
    resposta.headers.setdefault("Cache-Control", "no-store")
    return resposta
