"""The portal's door: pages for customers and for the company's manager, over the same use cases as the services.

Every page lies below ``/portal/<empresa>/``. HTML that works without scripts, one style sheet, one small script; no
business rule in a view: it translates a request, calls a use case, and translates what comes back.

==============  =====================================================================================================
folder          what is there
==============  =====================================================================================================
``http``        the token in every form, headers, compression, outcomes as sentences and pages
``pagina``      what every page needs: whose portal it is, the company's colours, filters, static files, pages of lists
``acesso``      who is signed in; entering, forgotten passwords, invitations
``cliente``     boletos, e-mails and analysis of who owes
``gestor``      the desk of the company's manager
``templates``   HTML, divided as the folders above
``static``      style sheets, scripts
==============  =====================================================================================================
"""

from secrets import token_hex
from time import perf_counter
from typing import Any

from flask import Flask, Response, g, request
from jinja2 import StrictUndefined

from ws.domain.acessos.acesso import Recurso
from ws.portal.acesso.entrada import entrada
from ws.portal.acesso.meu_acesso import meu_acesso
from ws.portal.acesso.sessao import ligar_sessao
from ws.portal.cliente.analise import analise
from ws.portal.cliente.boletos import boletos
from ws.portal.cliente.emails import emails
from ws.portal.gestor import gestor
from ws.portal.http import csrf
from ws.portal.http.cabecalhos import por_cabecalhos
from ws.portal.http.compressao import ligar_compressao
from ws.portal.http.erros import ligar_erros
from ws.portal.pagina.empresa import DA_EMPRESA, RAIZ, ligar_empresa
from ws.portal.pagina.estaticos import estaticos, ligar_estaticos
from ws.portal.pagina.filtros import ligar_filtros
from ws.portal.pagina.instalacao import EXTENSAO, Instalacao, instalacao
from ws.portal.pagina.paginacao import ligar_paginacao

__all__ = ["RAIZ", "Instalacao", "criar_portal"]

BLUEPRINTS = (estaticos, entrada, meu_acesso, boletos, emails, analise, gestor)
"""Every part of the portal."""


def criar_portal(aqui: Instalacao, *, chave: str, seguro: bool, corpo_maximo: int) -> Flask:
    """The WSGI application. ``chave`` signs the cookies; ``seguro`` when people come by HTTPS.

    A form may have ``corpo_maximo`` bytes; a logo is the largest thing that comes.
    """
    app = Flask(__name__, static_url_path=f"{RAIZ}/_")  # no company's code has an underscore
    app.secret_key = chave
    app.config.update(MAX_CONTENT_LENGTH=corpo_maximo, MAX_FORM_MEMORY_SIZE=corpo_maximo)
    app.extensions[EXTENSAO] = aqui
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(csrf_token=csrf.token, Recurso=Recurso)
    app.url_value_preprocessor(_comecar)  # what comes first of all
    app.before_request(csrf.conferir)
    ligar_empresa(app)
    ligar_sessao(app, seguro=seguro)
    ligar_filtros(app)
    ligar_estaticos(app)
    ligar_paginacao(app)
    ligar_erros(app)
    ligar_compressao(app)
    por_cabecalhos(app, seguro=seguro)
    app.after_request(_registrar)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint, url_prefix=DA_EMPRESA)
    return app


def _comecar(_: str | None, __: dict[str, Any] | None) -> None:
    g.id_correlacao = token_hex(16)
    g.origem = instalacao().origem(request.environ)
    g.inicio = perf_counter()


def _registrar(resposta: Response) -> Response:
    acesso = g.get("acesso")
    instalacao().logger.info(
        "pedido_portal",
        pagina=request.endpoint or "",
        metodo=request.method,
        status=resposta.status_code,
        ms=round((perf_counter() - g.inicio) * 1000, 2),
        id_correlacao=g.id_correlacao,
        empresa=g.empresa.codigo if "empresa" in g else "",
        acesso=acesso.id if acesso else 0,
        origem=g.origem,
    )
    resposta.headers["X-Correlation-ID"] = g.id_correlacao
    return resposta
