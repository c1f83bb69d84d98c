"""Who is signed in: a signed cookie, of one company's path, that the account behind it can end at any time.

The cookie says which account, since when, and how often the account's sessions had been ended by then. The
account is loaded on each request: disabled, with another password or signed out everywhere, it is over.
"""

from collections.abc import Callable
from dataclasses import astuple
from datetime import datetime, timedelta
from functools import wraps
from hashlib import sha256
from typing import ParamSpec

from flask import Flask, flash, g, redirect, request, session, url_for
from flask.sessions import SecureCookieSessionInterface
from flask.typing import ResponseReturnValue

from ws.application.acessos.entrada.sessao import Sessao
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.portal.pagina.empresa import caminho_da_empresa, caminho_pedido, empresa_atual
from ws.portal.pagina.instalacao import casos

COOKIE = "central_portal"
VALIDADE = timedelta(hours=12)
"""A session ends so long after its login, whatever happens in it."""
QUEM, DESDE = "quem", "desde"
TERMINOU = "Sua sessão terminou. Entre de novo para continuar."

P = ParamSpec("P")


class SessaoDaEmpresa(SecureCookieSessionInterface):
    """Flask's signed cookie, below the path of the company whose page set it."""

    digest_method = staticmethod(sha256)

    def get_cookie_path(self, app: Flask) -> str:  # noqa: ARG002  # Flask passes it
        """The company's."""
        return caminho_da_empresa()


def ligar_sessao(app: Flask, *, seguro: bool) -> None:
    """Cookies that scripts do not see, other sites do not send, and, when ``seguro``, only HTTPS carries."""
    app.config.update(
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=seguro,
        PERMANENT_SESSION_LIFETIME=VALIDADE,
    )
    app.session_interface = SessaoDaEmpresa()


def abrir(sessao: Sessao) -> None:
    """Sign somebody in. What the anonymous session held is gone, its token too."""
    session.clear()
    session[QUEM] = astuple(sessao)
    session[DESDE] = casos().clock.agora().isoformat()


def fechar() -> None:
    """Sign out of this browser."""
    session.clear()


def retomar() -> Acesso | None:
    """The account that is signed in at this company, if any; a session that is over is closed."""
    if QUEM not in session:
        return None
    acesso = casos().retomar(Sessao(*session[QUEM]), g.origem, g.id_correlacao)
    if acesso is None or acesso.empresa.id != empresa_atual().id or _venceu():
        fechar()
        flash(TERMINOU, "aviso")
        return None
    g.acesso = acesso
    return acesso


def acesso_atual() -> Acesso:
    """The account of a page that only somebody signed in reaches."""
    atual: Acesso = g.acesso
    return atual


def exigir(
    *tipos: TipoAcesso,
) -> Callable[[Callable[P, ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """Decorator of a view: only for accounts of these types; others are led to where everybody comes in."""

    def decorar(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def protegida(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            acesso = retomar()
            if acesso is None or acesso.tipo not in tipos:
                volta = caminho_pedido() if request.method == "GET" else None
                return redirect(url_for("entrada.entrar", volta=volta))
            return view(*args, **kwargs)

        return protegida

    return decorar


def _venceu() -> bool:
    desde = datetime.fromisoformat(session[DESDE])
    return casos().clock.agora() - desde >= VALIDADE
