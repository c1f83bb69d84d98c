"""Accounts of systems: created, and their secret changed without a stop. A secret is shown once, on the answer."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.acessos.gestao.credencial import Credencial
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.desfechos.erro import Erro
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.rotulos import desde
from ws.portal.gestor.porta import acesso_de
from ws.portal.http.erros import frase_da_recusa
from ws.portal.pagina.instalacao import casos

JA_TROCADO = (
    "O segredo já tinha sido trocado, e não foi trocado de novo. Para outro segredo, peça outra troca."
)
integradores = Blueprint("integradores", __name__)


@integradores.route("/", methods=["GET", "POST"])
def criar() -> ResponseReturnValue:
    """Make a system's account, and show its secret."""
    acesso, login, problema = acesso_atual(), request.form.get("login", ""), ""
    if request.method == "POST":
        try:
            credencial = casos().gestao.criar_integrador(acesso, acesso.empresa.codigo, login)
        except Erro as erro:
            problema = frase_da_recusa(erro)
        else:
            return _mostrar(credencial, trocado=False)
    pagina = render_template("gestor/acessos/integrador_novo.html", login=login, problema=problema)
    return make_response(pagina, 400 if problema else 200)


@integradores.post("/<login>/segredo")
def trocar(login: str) -> ResponseReturnValue:
    """Another secret beside the present one. The form says which is the present one: sent again by the browser's
    "reload", it changes nothing."""
    cadastrado = acesso_de(login)
    if request.form.get("desde") != desde(cadastrado):
        return _voltar(cadastrado, JA_TROCADO, "erro-geral")
    try:
        return _mostrar(casos().gestao.trocar_segredo(acesso_atual(), cadastrado.login), trocado=True)
    except Erro as erro:
        return _voltar(cadastrado, frase_da_recusa(erro), "erro-geral")


@integradores.route("/<login>/finalizar", methods=["GET", "POST"])
def finalizar(login: str) -> ResponseReturnValue:
    """Only the newest secret opens from now on; a page asks first."""
    cadastrado = acesso_de(login)
    if request.method == "GET":
        return render_template("gestor/acessos/finalizar.html", cadastrado=cadastrado)
    try:
        casos().gestao.finalizar_troca(acesso_atual(), cadastrado.login)
    except Erro as erro:
        return _voltar(cadastrado, frase_da_recusa(erro), "erro-geral")
    return _voltar(cadastrado, "A troca terminou: só o segredo novo abre a partir de agora.", "sucesso")


def _mostrar(credencial: Credencial, *, trocado: bool) -> ResponseReturnValue:
    return render_template("gestor/acessos/segredo.html", credencial=credencial, trocado=trocado)


def _voltar(cadastrado: AcessoCadastrado, frase: str, tom: str) -> ResponseReturnValue:
    flash(frase, tom)
    return redirect(url_for("gestor.acessos.ver", login=cadastrado.login))
