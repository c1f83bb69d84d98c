"""Customers of the company, found by name, code, document or address, each with the accounts that see its boletos."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acessos.rotulos import rotulo_de
from ws.portal.pagina.formularios import ler_inteiro
from ws.portal.pagina.instalacao import casos

clientes = Blueprint("clientes", __name__)


@clientes.get("/")
def lista() -> ResponseReturnValue:
    """A page of those in which every word occurs; all, by name, for no word."""
    texto = request.args.get("texto", "").strip()
    pagina = ler_inteiro(request.args, "pagina", minimo=1)
    return render_template(
        "gestor/acessos/clientes.html",
        texto=texto,
        pagina=casos().buscar_clientes(acesso_atual(), texto, pagina),
        rotulo_de=rotulo_de,
    )
