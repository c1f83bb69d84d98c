"""The account: whose it is, its password, its sessions; and the ways in that begin with an e-mail."""

from flask import Blueprint, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.acessos.regras_de_acesso import SENHA_MINIMA
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.login import LOGIN_MAXIMO
from ws.portal.acesso.entrada import INICIO_DE
from ws.portal.acesso.sessao import abrir, acesso_atual, exigir, fechar, retomar
from ws.portal.http.erros import frase, frase_da_recusa, status_de
from ws.portal.pagina.empresa import empresa_atual
from ws.portal.pagina.instalacao import casos

DIFEREM = "As duas senhas novas não são iguais. Escreva a mesma nos dois campos."
FALTA_SENHA = "Preencha todos os campos."
meu_acesso = Blueprint("meu_acesso", __name__)


@meu_acesso.get("/conta")
@exigir(TipoAcesso.CLIENTE, TipoAcesso.GESTOR)
def ver() -> ResponseReturnValue:
    """Login, customers, password, sessions."""
    return _pagina()


@meu_acesso.post("/conta/senha")
@exigir(TipoAcesso.CLIENTE, TipoAcesso.GESTOR)
def trocar_senha() -> ResponseReturnValue:
    """Another password. Every other session of the account ends."""
    problema = _falta("atual", "nova", "repetida")
    if problema:
        return _pagina(problema, 400)
    try:
        sessao = casos().trocar_senha(acesso_atual(), request.form["atual"], request.form["nova"])
    except Erro as erro:
        return _pagina(frase(erro.desfecho), status_de(erro.codigo))
    abrir(sessao)
    flash("Senha trocada. Em outros aparelhos será preciso entrar de novo.", "sucesso")
    return redirect(url_for("meu_acesso.ver"))


@meu_acesso.post("/conta/sair-de-todos")
@exigir(TipoAcesso.CLIENTE, TipoAcesso.GESTOR)
def sair_de_todos() -> ResponseReturnValue:
    """Out of this browser and of every other one."""
    casos().sair_de_todos(acesso_atual())
    fechar()
    flash("Você saiu de todos os aparelhos.", "sucesso")
    return redirect(url_for("entrada.entrar"))


@meu_acesso.route("/esqueci", methods=["GET", "POST"])
def esqueci() -> ResponseReturnValue:
    """A link by e-mail to choose another password. The answer is the same for a login that is nobody's."""
    pedir = casos().pedir_nova_senha
    usuario = request.form.get("usuario", "").strip()[:LOGIN_MAXIMO]
    enviado = request.method == "POST" and bool(usuario)
    if enviado:
        pedir(empresa_atual().codigo, usuario, g.origem, g.id_correlacao)
    return render_template(
        "acesso/esqueci.html",
        disponivel=pedir.disponivel(empresa_atual()),
        enviado=enviado,
        faltou=request.method == "POST" and not usuario,
    )


@meu_acesso.get("/primeiro-acesso")
def primeiro_acesso() -> ResponseReturnValue:
    """How somebody comes in for the first time."""
    return render_template("acesso/primeiro_acesso.html")


@meu_acesso.route("/convite/<token>", methods=["GET", "POST"])
def convite(token: str) -> ResponseReturnValue:
    """Choose a password, by the link of a letter."""
    codigo = empresa_atual().codigo
    aberto = casos().ler_convite(codigo, token)
    if aberto is None:
        return make_response(render_template("acesso/convite_vencido.html"), 410)
    problema = _falta("nova", "repetida") if request.method == "POST" else ""
    if request.method == "POST" and not problema:
        try:
            abrir(casos().usar_convite(codigo, token, request.form["nova"], g.origem, g.id_correlacao))
        except Erro as erro:
            problema = frase_da_recusa(erro)
        else:
            return _bem_vindo()
    pagina = render_template("acesso/convite.html", aberto=aberto, problema=problema, minimo=SENHA_MINIMA)
    return make_response(pagina, 400 if problema else 200)


def _bem_vindo() -> ResponseReturnValue:
    acesso = retomar()
    if acesso is None:
        return redirect(url_for("entrada.entrar"))
    flash("Senha criada. Da próxima vez, entre com ela.", "sucesso")
    return redirect(url_for(INICIO_DE[acesso.tipo]))


def _falta(*campos: str) -> str:
    """What is wrong with the fields of passwords before anybody judges the password."""
    if not all(request.form.get(campo) for campo in campos):
        return FALTA_SENHA
    return DIFEREM if request.form["nova"] != request.form["repetida"] else ""


def _pagina(problema: str = "", status: int = 200) -> ResponseReturnValue:
    acesso = acesso_atual()
    clientes = casos().listar_clientes(acesso) if acesso.clientes else ()
    pagina = render_template(
        "acesso/meu_acesso.html", clientes=clientes, problema=problema, minimo=SENHA_MINIMA
    )
    return make_response(pagina, status)
