"""Coming in and going out: login, logout here and everywhere."""

from flask import Blueprint, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.login import LOGIN_MAXIMO
from ws.portal.acesso.sessao import abrir, fechar, retomar
from ws.portal.http.erros import frase, status_de
from ws.portal.pagina.empresa import e_da_empresa, empresa_atual
from ws.portal.pagina.instalacao import casos

INICIO_DE = {TipoAcesso.CLIENTE: "boletos.lista", TipoAcesso.GESTOR: "gestor.inicio"}
"""Where each begins."""
entrada = Blueprint("entrada", __name__)


@entrada.get("/")
def inicio() -> ResponseReturnValue:
    """The company's address: the boletos, or the way to them."""
    return redirect(url_for("entrada.entrar"))


@entrada.route("/entrar", methods=["GET", "POST"])
def entrar() -> ResponseReturnValue:
    """The login of customers. A manager who comes in here finds the manager's desk."""
    if request.method == "POST":
        return _tentar()
    acesso = retomar()
    return redirect(url_for(INICIO_DE[acesso.tipo])) if acesso else _pagina_de_entrada()


@entrada.post("/sair")
def sair() -> ResponseReturnValue:
    """Out of this browser."""
    fechar()
    flash("Você saiu. Até a próxima!", "sucesso")
    return redirect(url_for("entrada.entrar"))


def _tentar() -> ResponseReturnValue:
    usuario, senha = request.form.get("usuario", "").strip()[:LOGIN_MAXIMO], request.form.get("senha", "")
    if not usuario or not senha:
        return _pagina_de_entrada("Preencha o login e a senha.", usuario, 400)
    try:
        sessao = casos().entrar(empresa_atual().codigo, usuario, senha, g.origem, g.id_correlacao)
    except Erro as erro:
        return _pagina_de_entrada(frase(erro.desfecho), usuario, status_de(erro.codigo))
    abrir(sessao)
    acesso = retomar()
    volta = request.form.get("volta", "")
    if acesso is None:  # disabled between the two
        return redirect(url_for("entrada.entrar"))
    return redirect(volta if e_da_empresa(volta) else url_for(INICIO_DE[acesso.tipo]))


def _pagina_de_entrada(problema: str = "", usuario: str = "", status: int = 200) -> ResponseReturnValue:
    volta = request.values.get("volta", "")
    pagina = render_template("acesso/entrar.html", problema=problema, usuario=usuario, volta=volta)
    return make_response(pagina, status)
