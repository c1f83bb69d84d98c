"""Files that never change under their address: the style sheet, the script, a company's colour and logo.

An address carries a digest of what it leads to, so that browsers keep it for good and still see every change.
"""

from functools import cache
from hashlib import sha256
from importlib.resources import files

from flask import Blueprint, Flask, abort, make_response, url_for
from flask.typing import ResponseReturnValue

from ws.portal.http.cabecalhos import guardar_para_sempre
from ws.portal.pagina.empresa import empresa_atual
from ws.portal.pagina.instalacao import casos
from ws.portal.pagina.tema import folha_do_tema

DIGITOS = 12
estaticos = Blueprint("estaticos", __name__)


def ligar_estaticos(app: Flask) -> None:
    """Give the templates the addresses."""
    app.jinja_env.globals.update(
        arquivo=_arquivo, endereco_do_logo=_endereco_do_logo, endereco_do_tema=_endereco_do_tema
    )


@estaticos.get("/tema.css")
def tema() -> ResponseReturnValue:
    """The company's colour."""
    resposta = make_response(folha_do_tema(empresa_atual().tema.cor))
    resposta.mimetype = "text/css"
    return guardar_para_sempre(resposta)


@estaticos.get("/logo")
def logo() -> ResponseReturnValue:
    """The company's logo, where it has one."""
    achado = casos().ver_logo(empresa_atual())
    if achado is None:
        abort(404)
    resposta = make_response(achado.conteudo)
    resposta.mimetype = achado.tipo
    return guardar_para_sempre(resposta)


def _endereco_do_tema() -> str:
    return url_for("estaticos.tema", v=_digest(folha_do_tema(empresa_atual().tema.cor).encode()))


def _arquivo(nome: str) -> str:
    return url_for("static", filename=nome, v=_versao(nome))


def _endereco_do_logo() -> str:
    return url_for("estaticos.logo", v=empresa_atual().logo_sha256[:DIGITOS])


@cache
def _versao(nome: str) -> str:
    return _digest((files("ws.portal") / "static" / nome).read_bytes())


def _digest(conteudo: bytes) -> str:
    return sha256(conteudo).hexdigest()[:DIGITOS]
