"""The first page: what needs the manager's eye today, and where everything is."""

from flask import render_template
from flask.typing import ResponseReturnValue

from ws.application.ports import SituacaoEnvio
from ws.portal.gestor.importacoes import SITUACOES as SITUACOES_DE_IMPORTACAO
from ws.portal.instalacao import casos
from ws.portal.sessao import acesso_atual


def ver() -> ResponseReturnValue:
    """Counts, the last import, the environment."""
    acesso = acesso_atual()
    corridas = casos().importacoes(acesso).itens
    return render_template(
        "gestor/inicio.html",
        acessos=casos().buscar_acessos(acesso).total,
        clientes=casos().buscar_clientes(acesso).total,
        contagem=casos().caixa_de_saida(acesso).contagem,
        ultima=corridas[0] if corridas else None,
        situacoes=SITUACOES_DE_IMPORTACAO,
        SituacaoEnvio=SituacaoEnvio,
    )
