"""The WSGI application of the SOAP door: which path answers what, and no request without an answer.

=====================================================  ========================================================
path                                                   answers
=====================================================  ========================================================
``POST /ws/v1/Integracao_Web_Services``                SOAP 1.1 and 1.2
``GET`` the same                                       the help page
``GET`` the same ``?wsdl``, ``?singleWsdl``            the SOAP 1.1 document
``GET`` the same ``?wsdl=soap12``                      the SOAP 1.2 document
``/manual``, ``/catalogo.json``, ``/catalogo.csv``     below it: the manual, the catalogue of outcomes
``/CHANGES.md``, ``/exemplos/...``                     below it: the files that the manual links to
``/saude``, ``/pronto``                                alive; ready to work
=====================================================  ========================================================
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter

from ws.application.casos_de_uso import CasosDeUso
from ws.application.ports.logger import Logger
from ws.http.origem import endereco_de_origem
from ws.http.rastro import rastro
from ws.http.requisicao import RecusaHttp, exigir_metodo, ler_corpo
from ws.http.resposta import RespostaHttp, de_recusa
from ws.http.wsgi import Environ, StartResponse
from ws.soap.contrato.namespaces import CONTRATO
from ws.soap.contrato.publicacao import CAMINHO, carregar_contrato
from ws.soap.despacho.servidor import ServidorSpyne
from ws.soap.http.conteudo import exigir_conteudo
from ws.soap.http.get import Leitura, Leituras
from ws.soap.http.logger_tolerante import LoggerTolerante
from ws.soap.http.pagina import Paginas
from ws.soap.http.ultimo_recurso import UltimoRecurso
from ws.soap.mensagem.chamada import Chamada, id_de_correlacao
from ws.soap.traducao.respostas import Resposta

LEITURA = ("GET", "HEAD")
DESAFIO = ("WWW-Authenticate", 'Basic realm="Integracao_Web_Services", charset="UTF-8"')


@dataclass(frozen=True)
class AplicacaoSoap:
    """Callable as WSGI asks."""

    spyne: ServidorSpyne
    leituras: Mapping[str, Leitura]
    ultimo_recurso: UltimoRecurso
    logger: Logger
    proxies: Collection[str] = ()
    """Addresses whose X-Forwarded-For is believed."""

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        id_correlacao = id_de_correlacao(environ.get("HTTP_X_CORRELATION_ID"))
        try:
            resposta = self._responder(environ, id_correlacao)
        except RecusaHttp as recusa:
            self.logger.info("recusa_http", status=recusa.status.value, id_correlacao=id_correlacao)
            resposta = de_recusa(recusa)
        except Exception as erro:  # the last resort: nothing leaves without an answer
            self.logger.warning("erro_interno", id_correlacao=id_correlacao, rastro=rastro(erro))
            resposta = self.ultimo_recurso(environ, id_correlacao)
        com_corpo = environ.get("REQUEST_METHOD") != "HEAD"
        return resposta.enviar(start_response, (("X-Correlation-ID", id_correlacao),), com_corpo=com_corpo)

    def _responder(self, environ: Environ, id_correlacao: str) -> RespostaHttp:
        caminho = environ.get("PATH_INFO", "")
        leitura = self.leituras.get(caminho)
        if leitura is None:
            mensagem = f"Não há nada neste endereço. O serviço atende em {CAMINHO}."
            raise RecusaHttp(HTTPStatus.NOT_FOUND, mensagem)
        if exigir_metodo(environ, (*LEITURA, "POST") if caminho == CAMINHO else LEITURA) in LEITURA:
            return leitura(environ.get("QUERY_STRING", ""))
        return self._chamar(environ, id_correlacao)

    def _chamar(self, environ: Environ, id_correlacao: str) -> RespostaHttp:
        inicio = perf_counter()
        conteudo = exigir_conteudo(environ)
        chamada = Chamada(
            id_correlacao,
            origem=endereco_de_origem(environ, self.proxies),
            charset=conteudo.charset,
            autorizacao=environ.get("HTTP_AUTHORIZATION"),
            versao=conteudo.versao,
        )
        resposta = self.spyne.atender(chamada, ler_corpo(environ))
        self._registrar(chamada, resposta, environ, perf_counter() - inicio)
        return RespostaHttp(
            resposta.corpo, chamada.versao.content_type, resposta.status, tuple(_cabecalhos(resposta))
        )

    def _registrar(self, chamada: Chamada, resposta: Resposta, environ: Environ, duracao: float) -> None:
        acao = environ.get("HTTP_SOAPACTION", "").strip('" ')
        self.logger.info(
            "chamada_soap",
            operacao=chamada.operacao,
            codigo=resposta.codigo.codigo,
            ms=round(duracao * 1000, 2),
            id_correlacao=chamada.id_correlacao,
            soap=chamada.versao.nome,
            empresa=chamada.acesso.empresa.codigo if chamada.acesso else "",
            acesso=chamada.acesso.id if chamada.acesso else 0,
            origem=chamada.origem,
            acao_divergente=acao not in ("", f"{CONTRATO}:{chamada.operacao}"),
        )


def criar_aplicacao_soap(
    casos: CasosDeUso,
    *,
    url_publica: str,
    logger: Logger,
    pronto: Callable[[], bool],
    proxies_confiaveis: Collection[str] = (),
) -> AplicacaoSoap:
    """The door of an installation that clients reach at ``url_publica``; ``pronto`` says whether it can work."""
    contrato, tolerante = carregar_contrato(url_publica), LoggerTolerante(logger)
    leituras = Leituras(contrato, Paginas(contrato), pronto).por_caminho()
    ultimo_recurso = UltimoRecurso(contrato, casos.clock)
    spyne = ServidorSpyne(contrato, casos, tolerante)
    return AplicacaoSoap(spyne, leituras, ultimo_recurso, tolerante, frozenset(proxies_confiaveis))


def _cabecalhos(resposta: Resposta) -> Iterable[tuple[str, str]]:
    yield "Cache-Control", "no-store"
    if resposta.status is HTTPStatus.UNAUTHORIZED:
        yield DESAFIO
    if resposta.segundos_para_repetir is not None:
        yield "Retry-After", str(resposta.segundos_para_repetir)
