"""Accounts: the list, one of them, and what is changed in it: block, customers, address, resources."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.acessos.regras_de_acesso import GestaoRecusada
from ws.application.ports.acessos.gestao import AcessoCadastrado
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.escolha import ler_escolha, procurando
from ws.portal.gestor.acessos.rotulos import PLURAIS, TIPOS, desde, rotulo_de
from ws.portal.gestor.porta import conta_de
from ws.portal.pagina.formularios import ler_inteiro
from ws.portal.pagina.instalacao import casos

PALAVRAS = {"padrao": None, "liberado": True, "retido": False}
"""What a manager says of a resource, as it stands in a form."""
FILTROS = {tipo.name.lower(): tipo for tipo in TipoAcesso}
"""Types as they stand in an address."""
acessos = Blueprint("acessos", __name__)


@acessos.get("/")
def lista() -> ResponseReturnValue:
    """A page of the company's accounts, of one type or all."""
    texto, tipo = request.args.get("texto", "").strip(), FILTROS.get(request.args.get("tipo", ""))
    pagina = ler_inteiro(request.args, "pagina", minimo=1)
    return render_template(
        "gestor/acessos.html",
        texto=texto,
        tipo=tipo,
        filtros=FILTROS,
        tipos=TIPOS,
        plurais=PLURAIS,
        pagina=casos().buscar_acessos(acesso_atual(), texto, tipo, pagina),
        rotulo_de=rotulo_de,
    )


@acessos.get("/<login>")
def ver(login: str) -> ResponseReturnValue:
    """One account, with everything that can be changed in it."""
    return _pagina(conta_de(login))


@acessos.post("/<login>/email")
def mudar_email(login: str) -> ResponseReturnValue:
    """Where its letters go."""
    conta = conta_de(login)
    email = request.form.get("email", "").strip()
    try:
        casos().acessos.mudar_email(acesso_atual(), conta.login, email)
    except GestaoRecusada as recusa:
        return _pagina(conta, email=email, erro_do_email=recusa.mensagem, status=400)
    return _feito(conta, "O e-mail foi mudado.")


@acessos.post("/<login>/recursos")
def liberar(login: str) -> ResponseReturnValue:
    """Release or withhold each resource, or leave it to the company's default."""
    conta = conta_de(login)
    for recurso in Recurso:
        palavra = request.form.get(recurso.name, "")
        if palavra in PALAVRAS and PALAVRAS[palavra] is not conta.proprios.get(recurso):
            casos().acessos.liberar(acesso_atual(), conta.login, recurso, liberado=PALAVRAS[palavra])
    return _feito(conta, "Os recursos deste acesso foram gravados. Valem a partir de agora.")


@acessos.route("/<login>/clientes", methods=["GET", "POST"])
def vincular(login: str) -> ResponseReturnValue:
    """The customers whose boletos the account sees."""
    conta, problema = conta_de(login), ""
    codigos = request.form.getlist("cliente") if request.method == "POST" else conta.clientes
    if request.method == "POST" and not procurando():
        try:
            casos().acessos.vincular(acesso_atual(), conta.login, codigos)
        except GestaoRecusada as recusa:
            problema = recusa.mensagem
        else:
            return _feito(conta, "Os clientes deste acesso foram gravados.")
    pagina = render_template(
        "gestor/vincular.html", conta=conta, escolha=ler_escolha(codigos), problema=problema
    )
    return make_response(pagina, 400 if problema else 200)


@acessos.route("/<login>/bloquear", methods=["GET", "POST"])
def bloquear(login: str) -> ResponseReturnValue:
    """Shut the account out at once; a page asks first."""
    conta = conta_de(login)
    if request.method == "GET":
        return render_template("gestor/bloquear.html", conta=conta)
    try:
        casos().acessos.ativar(acesso_atual(), conta.login, ativo=False)
    except GestaoRecusada as recusa:
        return _recusado(conta, recusa)
    return _feito(conta, "O acesso foi bloqueado. Quem estava dentro já saiu.")


@acessos.post("/<login>/desbloquear")
def desbloquear(login: str) -> ResponseReturnValue:
    """Let the account in again."""
    conta = conta_de(login)
    casos().acessos.ativar(acesso_atual(), conta.login, ativo=True)
    return _feito(conta, "O acesso foi desbloqueado.")


@acessos.post("/<login>/convite")
def convidar_de_novo(login: str) -> ResponseReturnValue:
    """Another link to choose a password; the earlier ones stop."""
    conta = conta_de(login)
    try:
        enviado = casos().convidar.de_novo(acesso_atual(), conta.login)
    except GestaoRecusada as recusa:
        return _recusado(conta, recusa)
    return _feito(
        conta, f"O convite foi enviado para {enviado.email}. Os links anteriores deixaram de valer."
    )


def _pagina(
    conta: AcessoCadastrado, *, email: str | None = None, erro_do_email: str = "", status: int = 200
) -> ResponseReturnValue:
    acesso = acesso_atual()
    pagina = render_template(
        "gestor/acesso.html",
        conta=conta,
        rotulo=rotulo_de(conta),
        tipos=TIPOS,
        clientes=casos().buscar_clientes.por_codigos(acesso, conta.clientes) if conta.clientes else (),
        padrao=casos().acessos.padroes(acesso)[conta.tipo] if conta.tipo in COM_RECURSOS else None,
        email=conta.email if email is None else email,
        erro_do_email=erro_do_email,
        desde=desde(conta),
    )
    return make_response(pagina, status)


def _feito(conta: AcessoCadastrado, frase: str) -> ResponseReturnValue:
    flash(frase, "sucesso")
    return redirect(url_for("gestor.acessos.ver", login=conta.login))


def _recusado(conta: AcessoCadastrado, recusa: GestaoRecusada) -> ResponseReturnValue:
    flash(recusa.mensagem, "erro-geral")
    return redirect(url_for("gestor.acessos.ver", login=conta.login))
