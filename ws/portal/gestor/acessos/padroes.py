"""What the company releases to accounts of which nothing else was said: customers on one side, systems on the other."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.rotulos import PLURAIS
from ws.portal.pagina.instalacao import casos

PALAVRAS = {"liberado": True, "retido": False}
padroes = Blueprint("padroes", __name__)


@padroes.get("/")
def ver() -> ResponseReturnValue:
    """Each resource for each type of account."""
    acesso = acesso_atual()
    return render_template(
        "gestor/acessos/padroes.html",
        padroes=casos().gestao.ver_padroes(acesso, acesso.empresa.codigo),
        tipos=COM_RECURSOS,
        plurais=PLURAIS,
    )


@padroes.post("/")
def gravar() -> ResponseReturnValue:
    """Release or withhold by default what the form says otherwise than before."""
    acesso = acesso_atual()
    empresa = acesso.empresa.codigo
    antes = casos().gestao.ver_padroes(acesso, empresa)
    ditas = {
        (tipo, recurso): PALAVRAS.get(request.form.get(f"{tipo.name}-{recurso.name}", ""))
        for tipo in COM_RECURSOS
        for recurso in Recurso
    }
    mudadas = {
        (tipo, recurso): liberado
        for (tipo, recurso), liberado in ditas.items()
        if liberado is not None and liberado is not (recurso in antes[tipo])
    }
    if mudadas:
        casos().gestao.liberar_padroes(acesso, empresa, mudadas)
    flash("O padrão da empresa foi gravado. Vale a partir de agora.", "sucesso")
    return redirect(url_for("gestor.padroes.ver"))
