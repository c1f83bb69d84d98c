"""The first page: what needs the manager's eye today, and where everything is."""

from flask import render_template
from flask.typing import ResponseReturnValue

from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.importacoes import SITUACOES as SITUACOES_DE_IMPORTACAO
from ws.portal.pagina.instalacao import casos


def ver() -> ResponseReturnValue:
    """Counts, the last import, the environment."""
    acesso = acesso_atual()
    corridas = casos().listar_importacoes(acesso).itens
    return render_template(
        "gestor/inicio.html",
        acessos=casos().buscar_acessos(acesso).total,
        clientes=casos().buscar_clientes(acesso).total,
        contagem=casos().ver_caixa_de_saida(acesso).contagem,
        ultima=corridas[0] if corridas else None,
        situacoes=SITUACOES_DE_IMPORTACAO,
        SituacaoEnvio=SituacaoEnvio,
    )
