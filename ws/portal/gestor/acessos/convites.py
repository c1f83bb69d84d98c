"""Letting a person in: the account is created, and a link to choose its password goes out by e-mail."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.acessos.convites.convidar import NovoConvite
from ws.desfechos.erro import Erro
from ws.febraban.grafia import dia
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.escolha import Escolha, ler_escolha, procurando
from ws.portal.http.erros import frase_da_recusa
from ws.portal.pagina.instalacao import casos

convites = Blueprint("convites", __name__)


@convites.route("/", methods=["GET", "POST"])
def convidar() -> ResponseReturnValue:
    """The form; it comes with the customer from whose row it was opened, and that customer's address."""
    codigos = request.values.getlist("cliente")
    problema = ""
    if request.method == "POST" and not procurando():
        try:
            enviado = casos().convidar(acesso_atual(), _pedido(codigos))
        except Erro as erro:
            problema = frase_da_recusa(erro)
        else:
            flash(
                f"O convite foi enviado para {enviado.email}. O link vale até {dia(enviado.expira_em.date())}.",
                "sucesso",
            )
            return redirect(url_for("gestor.acessos.ver", login=enviado.login))
    escolha = ler_escolha(codigos)
    pagina = render_template(
        "gestor/acessos/convidar.html",
        escolha=escolha,
        problema=problema,
        email=request.form.get("email", _email_de(escolha)),
        login=request.form.get("login", ""),
        gestor=request.values.get("quem") == "gestor",
    )
    return make_response(pagina, 400 if problema else 200)


def _pedido(codigos: list[str]) -> NovoConvite:
    gestor = request.form.get("quem") == "gestor"
    return NovoConvite(
        email=request.form.get("email", ""),
        clientes=() if gestor else tuple(codigos),
        login=request.form.get("login", "").strip(),
        gestor=gestor,
    )


def _email_de(escolha: Escolha) -> str:
    """What the ERP knows of the customer chosen."""
    emails = [email for cliente in escolha.escolhidos for email in cliente.emails]
    return emails[0] if emails else ""
