"""Headers of every answer: nothing from any other host, no script or style in the page, no frame around it.

Source: Content Security Policy Level 3; OWASP HTTP Headers.
"""

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


def por_cabecalhos(app: Flask) -> None:
    """Put them on everything that leaves."""
    app.after_request(_completar)


def guardar_para_sempre(resposta: Response) -> Response:
    """For what has its content's digest in its address."""
    resposta.headers["Cache-Control"] = f"public, max-age={UM_ANO}, immutable"
    return resposta


def _completar(resposta: Response) -> Response:
    pdf = resposta.mimetype == "application/pdf"
    resposta.headers["Content-Security-Policy"] = POLITICA_DE_ARQUIVO if pdf else POLITICA
    for nome, valor in SEMPRE.items():
        resposta.headers[nome] = valor
    if request.endpoint == "static" and resposta.status_code == 200:
        return guardar_para_sempre(resposta)
    resposta.headers.setdefault("Cache-Control", "no-store")
    return resposta
