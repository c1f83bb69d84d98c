"""What goes wrong, as a page or a sentence for a person: one table over the catalogue of outcomes.

The catalogue's own sentences speak to integrators. What is not in this table is told in that sentence as it is:
no link or form of these pages is meant to bring it about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.desfechos.faixa import Faixa
from ws.desfechos.renderer import Renderer
from ws.febraban.grafia import quantos
from ws.portal.http.csrf import FormularioVencido
from ws.portal.pagina.empresa import procurar_empresa
from ws.portal.pagina.instalacao import instalacao

PARA_PESSOAS: Mapping[CodigoDoCatalogo, str] = {
    Codigo.CREDENCIAIS_AUSENTES: "Informe seu login e sua senha.",
    Codigo.CREDENCIAIS_INVALIDAS: "Login ou senha não conferem. Confira os dois e tente de novo.",
    Codigo.ACESSO_BLOQUEADO: "Houve muitas tentativas com a senha errada. Espere {espera} e tente de novo.",
    Codigo.ACESSO_DESATIVADO: "Este acesso foi desativado pela empresa. Fale com ela para voltar a usá-lo.",
    Codigo.RECURSO_NAO_LIBERADO: (
        "O recurso “{recurso}” não está liberado para o seu acesso. Quem decide isso é a empresa: peça a ela."
    ),
    Codigo.BOLETO_NAO_ENCONTRADO: "Não encontramos este boleto entre os seus.",
    Codigo.BOLETO_LIQUIDADO: "Este boleto já foi pago. Não é preciso fazer nada.",
    Codigo.BOLETO_CANCELADO: "Este boleto foi cancelado pela empresa. Não é preciso pagar.",
    Codigo.BOLETO_BAIXADO: "O banco não recebe mais este boleto. Combine o pagamento com a empresa.",
    Codigo.BOLETO_PAGO_EM_PARTE: "Este boleto foi pago em parte. Combine com a empresa como pagar o restante.",
    Codigo.BOLETO_INCOMPLETO: "Faltam dados do banco para emitir este boleto. Fale com a empresa.",
    Codigo.BOLETO_REJEITADO: "O banco não aceitou o registro deste boleto. Fale com a empresa.",
    Codigo.BOLETO_EM_CARTORIO: "Este boleto foi enviado a cartório. Fale com a empresa para saber como pagar.",
    Codigo.BOLETO_FORA_DO_PRAZO: "O prazo para pagar este boleto no banco terminou. Fale com a empresa.",
    Codigo.EMAIL_INVALIDO: "Confira este endereço. Exemplo: nome@empresa.com.br",
    Codigo.EMAIL_REPETIDO: "Este endereço já foi informado acima.",
    Codigo.ID_REQUISICAO_REUTILIZADO: "Este envio já foi pedido. Abra a lista de boletos e comece de novo.",
    Codigo.LIMITE_DIARIO_DO_BOLETO: "Este boleto já foi enviado muitas vezes hoje. Tente de novo amanhã.",
    Codigo.LIMITE_DIARIO_DO_ACESSO: "Você já enviou muitos e-mails hoje. Tente de novo amanhã.",
    Codigo.ENVIO_DESATIVADO: "A empresa não envia boletos por e-mail. Emita o boleto em PDF.",
    Codigo.PERIODO_INVERTIDO: "A data inicial vem depois da data final. Corrija uma das duas.",
    Codigo.PERIODO_LONGO: "Escolha um período de até 60 meses.",
    Codigo.INDISPONIVEL: "O sistema está fora do ar por um momento. Tente de novo daqui a pouco.",
    Codigo.ERRO_INTERNO: "Algo deu errado do nosso lado, e nada foi feito. Tente de novo daqui a pouco.",
}
STATUS = {
    Faixa.ACESSO: HTTPStatus.FORBIDDEN,
    Faixa.BOLETO: HTTPStatus.CONFLICT,
    Faixa.SERVICO: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""By the range of the code; the rest is a bad request."""
PARA_DIZER = frozenset({Faixa.GESTAO, *(faixa for faixa in Faixa if faixa.publicada)})
"""What these pages tell; an outcome of any other range is a failure of ours."""
STATUS_DE: Mapping[CodigoDoCatalogo, HTTPStatus] = {
    Codigo.RECURSO_NAO_LIBERADO: HTTPStatus.OK,  # the manager's decision is no error
    Codigo.BOLETO_NAO_ENCONTRADO: HTTPStatus.NOT_FOUND,
    Codigo.CLIENTE_NAO_ENCONTRADO: HTTPStatus.NOT_FOUND,
    Codigo.ERRO_INTERNO: HTTPStatus.INTERNAL_SERVER_ERROR,
}


@dataclass(frozen=True, slots=True)
class PaginaDeAviso:
    """What a page says that only tells one thing: title, text and HTTP status."""

    titulo: str
    texto: str
    status: int


NAO_FOI = "Não foi possível"
NAO_HA_PAGINA = PaginaDeAviso(
    "Página não encontrada",
    "Não há nada neste endereço. Confira se ele está escrito como a empresa passou.",
    HTTPStatus.NOT_FOUND,
)
DE_HTTP = {
    HTTPStatus.NOT_FOUND: NAO_HA_PAGINA,
    HTTPStatus.METHOD_NOT_ALLOWED: PaginaDeAviso(
        "Esta página não abre assim",
        "Volte e use os botões e links das páginas.",
        HTTPStatus.METHOD_NOT_ALLOWED,
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: PaginaDeAviso(
        "Isso é grande demais",
        "O que foi enviado passa do tamanho que o sistema recebe.",
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    ),
}
VENCIDO = PaginaDeAviso(
    "Esta página ficou aberta por muito tempo",
    "Por segurança, nada foi feito. Abra a página de novo e repita o que ia fazer.",
    HTTPStatus.BAD_REQUEST,
)


def por_quanto_tempo(segundos: int) -> str:
    """How long to wait, rounded up to what a person counts in.

    >>> por_quanto_tempo(5), por_quanto_tempo(61), por_quanto_tempo(3600)
    ('5 segundos', '2 minutos', '1 hora')
    """
    if segundos < 60:
        return quantos(segundos, "segundo", "segundos")
    minutos = -(-segundos // 60)
    return "1 hora" if minutos == 60 else quantos(minutos, "minuto", "minutos")


frase = Renderer(PARA_PESSOAS, espera=por_quanto_tempo).frase
"""An outcome as a sentence."""


def frase_da_recusa(erro: Erro) -> str:
    """What a form says of a wish that cannot be met. Whatever else is wrong is no matter of the form's: it is raised
    again, and has a page of its own."""
    if erro.codigo.faixa is not Faixa.GESTAO:
        raise erro
    return frase(erro.desfecho)


def status_de(codigo: CodigoDoCatalogo) -> int:
    """How HTTP says it."""
    return STATUS_DE.get(codigo) or STATUS.get(codigo.faixa, HTTPStatus.BAD_REQUEST)


def pagina_de(aviso: PaginaDeAviso) -> ResponseReturnValue:
    """The page, in the colours of the request's company if it has one."""
    return make_response(render_template("pagina/aviso.html", aviso=aviso), aviso.status)


def ligar_erros(app: Flask) -> None:
    """Nothing leaves without an answer in Portuguese."""
    app.register_error_handler(Erro, _de_erro)
    app.register_error_handler(FormularioVencido, lambda _: pagina_de(VENCIDO))
    app.register_error_handler(HTTPException, _de_http)
    app.register_error_handler(Exception, _de_falha)


def _de_erro(erro: Erro) -> ResponseReturnValue:
    return _pagina_do_erro(erro) if erro.codigo.faixa in PARA_DIZER else _de_falha(erro)


def _pagina_do_erro(erro: Erro) -> ResponseReturnValue:
    retido = erro.codigo is Codigo.RECURSO_NAO_LIBERADO
    titulo = "Recurso não liberado" if retido else NAO_FOI
    resposta = make_response(pagina_de(PaginaDeAviso(titulo, frase(erro.desfecho), status_de(erro.codigo))))
    segundos = erro.desfecho.segundos_para_repetir
    if segundos is not None:
        resposta.headers["Retry-After"] = str(segundos)
    return resposta


def _de_http(erro: HTTPException) -> ResponseReturnValue:
    if erro.response is not None:
        return erro.response  # a redirect of the router's own, or a page that is ready
    status = HTTPStatus(erro.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    if request.endpoint is None:
        procurar_empresa(request.path)
    generico = PaginaDeAviso(NAO_FOI, "O pedido não pôde ser entendido. Volte e tente de novo.", status)
    resposta = make_response(pagina_de(DE_HTTP.get(status, generico)))
    resposta.headers.extend(
        (nome, valor) for nome, valor in erro.get_headers() if nome in ("Allow", "Retry-After")
    )
    return resposta


def _de_falha(falha: Exception) -> ResponseReturnValue:
    aqui = instalacao()
    aqui.logger.warning("erro_interno", id_correlacao=g.id_correlacao, rastro=aqui.rastro(falha))
    return _pagina_do_erro(Erro(Codigo.ERRO_INTERNO))
