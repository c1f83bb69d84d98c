"""The tab of boletos: the list, one boleto with its history, and the PDF."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import TipoAcesso
from ws.portal.acesso.sessao import acesso_atual, exigir
from ws.portal.cliente.consulta import Consulta, ler_consulta
from ws.portal.cliente.linhas import linha_de
from ws.portal.http.erros import PaginaDeAviso, frase, pagina_de, status_de
from ws.portal.pagina.instalacao import casos, instalacao
from ws.portal.pagina.qr import desenho

SELECIONADOS_NO_MAXIMO = 50
"""Contract: ids of one request."""
DEMAIS = PaginaDeAviso(
    "Boletos demais de uma vez",
    f"Escolha até {SELECIONADOS_NO_MAXIMO} boletos de cada vez. Volte à lista e desmarque alguns.",
    HTTPStatus.BAD_REQUEST,
)
boletos = Blueprint("boletos", __name__)


@boletos.get("/boletos")
@exigir(TipoAcesso.CLIENTE)
def lista() -> ResponseReturnValue:
    """Open boletos at once, oldest first; other filters, pages, search."""
    acesso, consulta = acesso_atual(), ler_consulta(request.args)
    hoje = casos().clock.hoje(acesso.empresa.fuso)
    clientes = casos().listar_clientes(acesso) if len(acesso.clientes) > 1 else ()
    pagina, problema = None, ""
    if not consulta.erros:
        try:
            pagina = casos().consultar(acesso, consulta.pedido())
        except Erro as erro:
            if erro.campo != "vencimento_inicial":
                raise
            problema = frase(erro.desfecho)
    return render_template(
        "cliente/boletos.html",
        consulta=consulta,
        pagina=pagina,
        problema=problema,
        linhas=[linha_de(*item, hoje) for item in pagina.itens] if pagina else [],
        clientes={cliente.codigo: cliente for cliente in clientes},
        endereco=_endereco(consulta),
    )


@boletos.get("/boletos/detalhe")
@exigir(TipoAcesso.CLIENTE)
def detalhe() -> ResponseReturnValue:
    """One boleto: its value explained, how to pay it, its payments, what was sent of it."""
    acesso = acesso_atual()
    achado = casos().detalhar(acesso, request.args.get("id", ""))
    linha = linha_de(achado.boleto, achado.posicao, casos().clock.hoje(acesso.empresa.fuso))
    qr = desenho(instalacao().modulos_qr(linha.pix)) if linha.pix else None
    return render_template("cliente/boleto.html", achado=achado, linha=linha, qr=qr)


@boletos.get("/boletos/pdf")
@exigir(TipoAcesso.CLIENTE)
def pdf() -> ResponseReturnValue:
    """One PDF with the boletos that the address names."""
    ids = ids_pedidos()
    if not ids:
        return _sem_pdf("Escolha ao menos um boleto na lista.", 400)
    try:
        emitidos = casos().emitir(acesso_atual(), PedidoDeEmissao(ids))
    except Erro as erro:
        if not erro.desfecho.recusas:
            raise
        return _sem_pdf(frase(erro.desfecho), status_de(erro.codigo), erro)
    resposta = make_response(emitidos.pdf)
    resposta.mimetype = "application/pdf"
    resposta.headers["Content-Disposition"] = f'inline; filename="{emitidos.nome_arquivo}"'
    return resposta


def ids_pedidos() -> tuple[str, ...]:
    """The boletos that a request names, each once. More than one request may name are refused, none left out."""
    ids = tuple(dict.fromkeys(request.values.getlist("id")))
    if len(ids) > SELECIONADOS_NO_MAXIMO:
        abort(make_response(pagina_de(DEMAIS)))
    return ids


def _endereco(consulta: Consulta) -> Callable[..., str]:
    """Addresses of the same list with something changed."""

    def endereco(**mudancas: object) -> str:
        parametros: dict[str, Any] = consulta.com(**mudancas)
        return url_for("boletos.lista", **parametros)

    return endereco


def _sem_pdf(problema: str, status: int, erro: Erro | None = None) -> ResponseReturnValue:
    recusas = (
        [(recusa.id_boleto, frase(Desfecho(recusa.codigo))) for recusa in erro.desfecho.recusas]
        if erro
        else []
    )
    return make_response(render_template("cliente/recusas.html", problema=problema, recusas=recusas), status)
