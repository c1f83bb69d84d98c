"""The door of the manager's desk: who is no manager of this company reaches none of its pages."""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.portal.acesso.sessao import acesso_atual, retomar
from ws.portal.pagina.empresa import caminho_pedido
from ws.portal.pagina.instalacao import casos

DESCONHECIDO = (CodigoDeGestao.ACESSO_DESCONHECIDO, CodigoDeGestao.LOGIN_INVALIDO)
"""What leads to no page: nobody has this login, or nobody can."""


def so_gestores() -> ResponseReturnValue | None:
    """Before every page of the desk. To a customer there is nothing at its addresses."""
    acesso = retomar()
    if acesso is None:
        volta = caminho_pedido() if request.method == "GET" else None
        return redirect(url_for("entrada.entrar", volta=volta))
    if not acesso.gestor:
        abort(404)
    return None


def acesso_de(login: str) -> AcessoCadastrado:
    """The account that the address names; an account of another company is as unknown as none."""
    try:
        return casos().gestao.ver_acesso(acesso_atual(), login)
    except Erro as erro:
        if erro.codigo not in DESCONHECIDO:
            raise
        abort(404)
