"""Accounts: the list, one of them, and what is changed in it: block, customers, address, resources."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso, TipoAcesso
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.escolha import ler_escolha, procurando
from ws.portal.gestor.acessos.rotulos import PLURAIS, TIPOS, desde, rotulo_de
from ws.portal.gestor.porta import acesso_de
from ws.portal.http.erros import frase_da_recusa
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
        "gestor/acessos/lista.html",
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
    return _pagina(acesso_de(login))


@acessos.post("/<login>/email")
def mudar_email(login: str) -> ResponseReturnValue:
    """Where its letters go."""
    cadastrado = acesso_de(login)
    email = request.form.get("email", "").strip()
    try:
        casos().gestao.mudar_email(acesso_atual(), cadastrado.login, email)
    except Erro as erro:
        return _pagina(cadastrado, email=email, erro_do_email=frase_da_recusa(erro), status=400)
    return _feito(cadastrado, "O e-mail foi mudado.")


@acessos.post("/<login>/recursos")
def liberar(login: str) -> ResponseReturnValue:
    """Release or withhold each resource, or leave it to the company's default."""
    cadastrado = acesso_de(login)
    ditas = {recurso: request.form.get(recurso.name, "") for recurso in Recurso}
    mudadas = {
        recurso: PALAVRAS[palavra]
        for recurso, palavra in ditas.items()
        if palavra in PALAVRAS and PALAVRAS[palavra] is not cadastrado.proprios.get(recurso)
    }
    if mudadas:
        casos().gestao.liberar_recursos(acesso_atual(), cadastrado.login, mudadas)
    return _feito(cadastrado, "Os recursos deste acesso foram gravados. Valem a partir de agora.")


@acessos.route("/<login>/clientes", methods=["GET", "POST"])
def vincular(login: str) -> ResponseReturnValue:
    """The customers whose boletos the account sees."""
    cadastrado, problema = acesso_de(login), ""
    codigos = request.form.getlist("cliente") if request.method == "POST" else cadastrado.clientes
    if request.method == "POST" and not procurando():
        try:
            casos().gestao.vincular_clientes(acesso_atual(), cadastrado.login, codigos)
        except Erro as erro:
            problema = frase_da_recusa(erro)
        else:
            return _feito(cadastrado, "Os clientes deste acesso foram gravados.")
    pagina = render_template(
        "gestor/acessos/vincular.html", cadastrado=cadastrado, escolha=ler_escolha(codigos), problema=problema
    )
    return make_response(pagina, 400 if problema else 200)


@acessos.route("/<login>/bloquear", methods=["GET", "POST"])
def bloquear(login: str) -> ResponseReturnValue:
    """Shut the account out at once; a page asks first."""
    cadastrado = acesso_de(login)
    if request.method == "GET":
        return render_template("gestor/acessos/bloquear.html", cadastrado=cadastrado)
    try:
        casos().gestao.desativar_acesso(acesso_atual(), cadastrado.login)
    except Erro as erro:
        return _recusado(cadastrado, frase_da_recusa(erro))
    return _feito(cadastrado, "O acesso foi bloqueado. Quem estava dentro já saiu.")


@acessos.post("/<login>/desbloquear")
def desbloquear(login: str) -> ResponseReturnValue:
    """Let the account in again."""
    cadastrado = acesso_de(login)
    casos().gestao.ativar_acesso(acesso_atual(), cadastrado.login)
    return _feito(cadastrado, "O acesso foi desbloqueado.")


@acessos.post("/<login>/convite")
def convidar_de_novo(login: str) -> ResponseReturnValue:
    """Another link to choose a password; the earlier ones stop."""
    cadastrado = acesso_de(login)
    try:
        enviado = casos().convidar_de_novo(acesso_atual(), cadastrado.login)
    except Erro as erro:
        return _recusado(cadastrado, frase_da_recusa(erro))
    return _feito(
        cadastrado, f"O convite foi enviado para {enviado.email}. Os links anteriores deixaram de valer."
    )


def _pagina(
    cadastrado: AcessoCadastrado, *, email: str | None = None, erro_do_email: str = "", status: int = 200
) -> ResponseReturnValue:
    acesso = acesso_atual()
    pagina = render_template(
        "gestor/acessos/acesso.html",
        cadastrado=cadastrado,
        rotulo=rotulo_de(cadastrado),
        tipos=TIPOS,
        clientes=casos().ver_clientes(acesso, cadastrado.clientes) if cadastrado.clientes else (),
        padrao=_padrao_de(cadastrado.tipo),
        email=cadastrado.email if email is None else email,
        erro_do_email=erro_do_email,
        desde=desde(cadastrado),
    )
    return make_response(pagina, status)


def _padrao_de(tipo: TipoAcesso) -> frozenset[Recurso] | None:
    """What the company releases to such accounts; none for those to which nothing can be released."""
    acesso = acesso_atual()
    return casos().gestao.ver_padroes(acesso, acesso.empresa.codigo)[tipo] if tipo in COM_RECURSOS else None


def _feito(cadastrado: AcessoCadastrado, frase: str) -> ResponseReturnValue:
    flash(frase, "sucesso")
    return redirect(url_for("gestor.acessos.ver", login=cadastrado.login))


def _recusado(cadastrado: AcessoCadastrado, frase: str) -> ResponseReturnValue:
    flash(frase, "erro-geral")
    return redirect(url_for("gestor.acessos.ver", login=cadastrado.login))
