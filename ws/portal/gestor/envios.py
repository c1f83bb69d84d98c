"""The outbox: what waits, what went, what failed and why; and once more."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.erro import Erro
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.cliente.linhas import Selo
from ws.portal.http.erros import frase_da_recusa
from ws.portal.pagina.formularios import ler_inteiro
from ws.portal.pagina.instalacao import casos

FILTROS = {
    "falhou": (SituacaoEnvio.FALHOU, "Falharam"),
    "pendente": (SituacaoEnvio.PENDENTE, "Aguardando"),
    "enviado": (SituacaoEnvio.ENVIADO, "Enviados"),
}
"""Filters as they stand in an address."""
SELOS = {
    SituacaoEnvio.PENDENTE: Selo("alerta", "relogio", "Aguardando"),
    SituacaoEnvio.ENVIADO: Selo("certo", "certo", "Enviado"),
    SituacaoEnvio.FALHOU: Selo("perigo", "alerta", "Falhou"),
}
envios = Blueprint("envios", __name__)


@envios.get("/")
def lista() -> ResponseReturnValue:
    """A page of the messages in a situation, or all, the latest change first."""
    situacao = request.args.get("situacao", "")
    filtro = FILTROS[situacao][0] if situacao in FILTROS else None
    saida = casos().ver_caixa_de_saida(acesso_atual(), filtro, ler_inteiro(request.args, "pagina", minimo=1))
    return render_template(
        "gestor/envios.html",
        situacao=situacao if filtro else "",
        filtros=FILTROS,
        selos=SELOS,
        saida=saida,
        SituacaoEnvio=SituacaoEnvio,
    )


@envios.post("/de-novo")
def enviar_de_novo() -> ResponseReturnValue:
    """Make a failed message due again."""
    protocolo, ordem = request.form.get("protocolo", ""), ler_inteiro(request.form, "ordem", minimo=0)
    try:
        casos().enviar_de_novo(acesso_atual(), protocolo, ordem)
    except Erro as erro:
        flash(frase_da_recusa(erro), "erro-geral")
    else:
        flash("A mensagem voltou para a fila e será enviada em instantes.", "sucesso")
    return redirect(url_for("gestor.envios.lista", situacao="falhou"))
