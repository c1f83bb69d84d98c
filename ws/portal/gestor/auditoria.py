"""Who did what in the company, by period, login and action."""

from dataclasses import replace

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from ws.application.auditoria.consultar_auditoria import PedidoDeAuditoria
from ws.desfechos.erro import Erro
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.acoes import ACOES, QUEM, nome_da_acao, recusa
from ws.portal.http.erros import frase
from ws.portal.pagina.formularios import ler_data, ler_inteiro
from ws.portal.pagina.instalacao import casos

auditoria = Blueprint("auditoria", __name__)


@auditoria.get("/")
def lista() -> ResponseReturnValue:
    """A page of events, the latest first; the last thirty days unless a period is given."""
    acesso, erros = acesso_atual(), dict[str, str]()
    pedido = PedidoDeAuditoria(
        inicio=ler_data(request.args, "de", erros),
        fim=ler_data(request.args, "ate", erros),
        login=request.args.get("login", ""),
        acao=request.args.get("acao", ""),
        pagina=ler_inteiro(request.args, "pagina", minimo=1),
    )
    inicio, fim = pedido.periodo(casos().clock.hoje(acesso.empresa.fuso))
    problema, pagina = " ".join(erros.values()), None
    if not problema:
        try:
            pagina = casos().consultar_auditoria(acesso, pedido)
        except Erro as erro:
            if erro.campo != "periodo_inicial":
                raise
            problema = frase(erro.desfecho)
    html = render_template(
        "gestor/auditoria.html",
        pedido=replace(pedido, inicio=inicio, fim=fim),
        pagina=pagina,
        problema=problema,
        acoes=sorted(ACOES.items(), key=lambda acao: acao[1]),
        quem=QUEM,
        nome_da_acao=nome_da_acao,
        recusa=recusa,
    )
    return make_response(html, 400 if problema else 200)
