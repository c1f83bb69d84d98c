"""The doors that speak HTTP, and how they share one address."""

from collections.abc import Callable, Iterable
from functools import partial
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlsplit

from structlog.typing import FilteringBoundLogger

from ws.adapters.pdf.tinta.qr import modulos
from ws.application.casos_de_uso import CasosDeUso, CasosDoPortal
from ws.config import BYTES_DA_CHAVE, Settings
from ws.http.origem import endereco_de_origem
from ws.http.rastro import rastro
from ws.http.requisicao import LIMITE
from ws.http.wsgi import Environ, Wsgi
from ws.soap.http.wsgi import criar_aplicacao_soap


def servicos(
    settings: Settings, casos: CasosDeUso, logger: FilteringBoundLogger, *, pronto: Callable[[], bool]
) -> Wsgi:
    """The SOAP services. ``pronto`` tells whether calls can be answered, to whoever asks for the server's health."""
    return criar_aplicacao_soap(
        casos,
        url_publica=settings.public_url,
        proxies_confiaveis=settings.trusted_proxies,
        logger=logger,
        pronto=pronto,
    )


def paginas(settings: Settings, casos: CasosDoPortal, logger: FilteringBoundLogger) -> Wsgi:
    """The portal. Without a key of the settings' own, sessions end with the process."""
    from ws.portal import Instalacao, criar_portal  # Flask is an extra

    aqui = Instalacao(
        casos=casos,
        logger=logger,
        origem=partial(endereco_de_origem, proxies=settings.trusted_proxies),
        rastro=rastro,
        modulos_qr=modulos,
    )
    chave = settings.secret_key.get_secret_value() or token_urlsafe(BYTES_DA_CHAVE)
    seguro = settings.public_url.startswith("https:")
    return criar_portal(aqui, chave=chave, seguro=seguro, corpo_maximo=LIMITE)


def no_endereco(url: str, portal: Wsgi) -> Wsgi:
    """The pages at the published address, whatever a request's Host header says."""
    publicada = urlsplit(url)

    def responder(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ |= {"HTTP_HOST": publicada.netloc, "wsgi.url_scheme": publicada.scheme}
        return portal(environ, start_response)

    return responder


def por_caminho(servicos: Wsgi, portal: Wsgi) -> Wsgi:
    """Which application answers, by the first part of the path."""

    def aplicacao(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        no_portal = f"{environ.get('PATH_INFO', '')}/".startswith("/portal/")
        return (portal if no_portal else servicos)(environ, start_response)

    return aplicacao
