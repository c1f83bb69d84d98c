"""Where a call comes from, for lockouts, the audit and the log."""

from collections.abc import Collection

from ws.domain.acessos.origem import endereco
from ws.http.wsgi import Environ


def endereco_de_origem(environ: Environ, proxies: Collection[str]) -> str:
    """Who is calling: the peer, or, where the peer is a trusted proxy, the nearest address that is none.

    A proxy that tells no address (``unknown``) speaks for itself: what stands before that, anybody may have written.

    >>> proxies = {"10.0.0.1", "10.0.0.2"}
    >>> environ = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 203.0.113.9:51234, 10.0.0.2"}
    >>> endereco_de_origem(environ, proxies), endereco_de_origem(environ, ())
    ('203.0.113.9', '10.0.0.1')
    """
    recebido = str(environ.get("REMOTE_ADDR", ""))
    par = endereco(recebido) or recebido
    confiaveis = {endereco(proxy) or proxy for proxy in proxies}
    if par not in confiaveis:
        return par
    saltos = environ.get("HTTP_X_FORWARDED_FOR", "").split(",")
    enderecos = (endereco(salto) for salto in reversed(saltos) if salto.strip())
    return next((salto for salto in enderecos if salto not in confiaveis), None) or par
