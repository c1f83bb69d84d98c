"""The manager's desk, below ``/portal/<empresa>/gestor/``: accounts, the company, the outbox, the audit, the imports.

One blueprint, guarded as a whole, with one for each subject inside. Every change answers with a redirect and a
sentence, but for what is shown once; what is dangerous has a page of its own that asks first.

=================  =============================================================================================
module             what is there
=================  =============================================================================================
``porta``          only managers
``inicio``         what needs the manager's eye today
``acessos``        customers and who comes in for them; accounts, invitations, systems, what the company releases
``cadastro``       how the company presents itself; in earnest or as a test
``envios``         the outbox
``auditoria``      who did what, with the words for it in ``acoes``
``importacoes``    what came from the ERP
=================  =============================================================================================
"""

from flask import Blueprint, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.desfecho import Desfecho
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO
from ws.portal.gestor import inicio
from ws.portal.gestor.acessos.cadastrados import acessos
from ws.portal.gestor.acessos.clientes import clientes
from ws.portal.gestor.acessos.convites import convites
from ws.portal.gestor.acessos.integradores import integradores
from ws.portal.gestor.acessos.padroes import padroes
from ws.portal.gestor.auditoria import auditoria
from ws.portal.gestor.cadastro.empresa import empresa
from ws.portal.gestor.envios import envios
from ws.portal.gestor.importacoes import importacoes
from ws.portal.gestor.porta import so_gestores
from ws.portal.http.erros import frase

__all__ = ["gestor"]

PARTES = (clientes, acessos, convites, integradores, padroes, empresa, envios, auditoria, importacoes)
gestor = Blueprint("gestor", __name__)
gestor.before_request(so_gestores)
gestor.add_url_rule("/gestor/", "inicio", inicio.ver)
for parte in PARTES:
    gestor.register_blueprint(parte, url_prefix=f"/gestor/{parte.name}")


@gestor.errorhandler(RequestEntityTooLarge)
def grande_demais(_: RequestEntityTooLarge) -> ResponseReturnValue:
    """A logo is the only thing here that can be too large."""
    grande = Desfecho(CodigoDeGestao.LOGO_GRANDE, dados={"maximo": BYTES_NO_MAXIMO // 1024})
    flash(frase(grande), "erro-geral")
    return redirect(url_for("gestor.empresa.ver"))
