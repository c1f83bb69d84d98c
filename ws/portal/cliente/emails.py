"""Boletos by e-mail: up to three addresses, then how each message stands until all are delivered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_hex

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.portal.acesso.sessao import acesso_atual, exigir
from ws.portal.cliente.boletos import ids_pedidos
from ws.portal.http.erros import PARA_DIZER, frase, status_de
from ws.portal.pagina.instalacao import casos

ENDERECOS = 3
"""Contract: addresses of one request."""
EMAIL_MAXIMO = 254
FALTA_BOLETO = "Escolha ao menos um boleto na lista."
FALTA_EMAIL = "Escreva ao menos um endereço de e-mail."
SEM_FORMULARIO = (Codigo.RECURSO_NAO_LIBERADO, Codigo.BOLETO_NAO_ENCONTRADO)
"""After these there is nothing that the form could show: they are pages of their own."""
emails = Blueprint("emails", __name__)


@dataclass(frozen=True, slots=True)
class Formulario:
    """What stands in the page. ``erros`` are by the field's position; ``problema`` is of the whole."""

    ids: tuple[str, ...]
    enderecos: tuple[str, ...]
    chave: str
    """Of this opening of the page: sending it twice sends once."""
    problema: str = ""
    erros: dict[int, str] = field(default_factory=dict)
    recusas: tuple[tuple[str, str], ...] = ()

    def id_requisicao(self) -> str:
        """The same for the same addresses from the same page."""
        return sha256("\n".join((self.chave, *self.enderecos)).encode()).hexdigest()


@emails.get("/boletos/email")
@exigir(TipoAcesso.CLIENTE)
def escrever() -> ResponseReturnValue:
    """The addresses; the customer's own is suggested."""
    acesso, ids = acesso_atual(), ids_pedidos()
    formulario = Formulario(ids, _sugestoes(acesso)[:1], token_hex(16))
    return _pagina(acesso, formulario, 200) if ids else _pagina(acesso, _com_falta(formulario), 400)


@emails.post("/boletos/email")
@exigir(TipoAcesso.CLIENTE)
def enviar() -> ResponseReturnValue:
    """Put them in the outbox, and go on to how they stand."""
    acesso = acesso_atual()
    enderecos = tuple(texto.strip()[:EMAIL_MAXIMO] for texto in request.form.getlist("email")[:ENDERECOS])
    formulario = Formulario(ids_pedidos(), enderecos, request.form.get("chave", ""))
    escritos = tuple(endereco for endereco in enderecos if endereco)
    if not formulario.ids or not escritos:
        return _pagina(acesso, _com_falta(formulario), 400)
    try:
        aceito = casos().enviar(
            acesso, PedidoDeEnvio(formulario.ids, escritos, id_requisicao=formulario.id_requisicao())
        )
    except Erro as erro:
        if erro.codigo in SEM_FORMULARIO or erro.codigo.faixa not in PARA_DIZER:
            raise
        return _pagina(acesso, _com_erro(formulario, erro), status_de(erro.codigo))
    return redirect(url_for("emails.acompanhar", protocolo=aceito.protocolo), 303)


@emails.get("/envios/<protocolo>")
@exigir(TipoAcesso.CLIENTE)
def acompanhar(protocolo: str) -> ResponseReturnValue:
    """How the message to each address stands."""
    envios = casos().acompanhar_envio(acesso_atual(), protocolo)
    if not envios:
        raise NotFound
    pendente = any(envio.situacao is SituacaoEnvio.PENDENTE for envio in envios)
    return render_template("cliente/envio.html", envios=envios, pendente=pendente)


def _pagina(acesso: Acesso, formulario: Formulario, status: int) -> ResponseReturnValue:
    reunidos = casos().reunir(acesso, formulario.ids, Recurso.ENVIAR_EMAIL) if formulario.ids else ()
    pagina = render_template(
        "cliente/email.html",
        formulario=formulario,
        reunidos=reunidos,
        sugestoes=_sugestoes(acesso),
        quantos_enderecos=ENDERECOS,
    )
    return make_response(pagina, status)


def _sugestoes(acesso: Acesso) -> tuple[str, ...]:
    """Addresses that the company knows of the account's customers."""
    clientes = casos().listar_clientes(acesso)
    return tuple(dict.fromkeys(email for cliente in clientes for email in cliente.emails))


def _com_falta(formulario: Formulario) -> Formulario:
    ids, enderecos, chave = formulario.ids, formulario.enderecos, formulario.chave
    if not ids:
        return Formulario(ids, enderecos, chave, problema=FALTA_BOLETO)
    return Formulario(ids, enderecos, chave, erros={0: FALTA_EMAIL})


def _com_erro(formulario: Formulario, erro: Erro) -> Formulario:
    """The sentence where it belongs: at the address, or above all."""
    ids, enderecos, chave = formulario.ids, formulario.enderecos, formulario.chave
    posicao = _posicao(erro.campo or "", enderecos)
    if posicao is not None:
        return Formulario(ids, enderecos, chave, erros={posicao: frase(erro.desfecho)})
    recusas = tuple((recusa.id_boleto, frase(Desfecho(recusa.codigo))) for recusa in erro.desfecho.recusas)
    return Formulario(ids, enderecos, chave, problema=frase(erro.desfecho), recusas=recusas)


def _posicao(campo: str, enderecos: Sequence[str]) -> int | None:
    """Which of the three fields ``destinatarios.email[2]`` is: empty ones were not sent.

    >>> _posicao("destinatarios.email[2]", ("a@x.com.br", "", "b@x.com.br"))
    2
    """
    if not campo.startswith("destinatarios.email["):
        return None
    preenchidos = [posicao for posicao, endereco in enumerate(enderecos) if endereco]
    return preenchidos[int(campo.removesuffix("]").rpartition("[")[2]) - 1]
