"""The answer of last resort: a whole fault, 999, for when nothing else may be relied on.

It is written when the door opens, in both versions of SOAP; a call only puts its identifier and the time in.
"""

import re
from contextlib import suppress
from http import HTTPStatus

from ws.application.ports.clock import Clock
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.http.resposta import RespostaHttp
from ws.http.wsgi import Environ
from ws.soap.contrato.publicacao import Contrato
from ws.soap.http.conteudo import VERSAO_DO_TIPO
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.escritor import instante
from ws.soap.mensagem.versoes import SOAP_11
from ws.soap.traducao.respostas import Respostas
from ws.soap.traducao.visoes import no_fuso

_ID, _HORA = (re.compile(rf"(?<=<{campo}>)[^<]*".encode()) for campo in ("idCorrelacao", "dataHora"))


class UltimoRecurso:
    """Answers 999 to a request that could not be answered, and puts its identifier in."""

    def __init__(self, contrato: Contrato, clock: Clock) -> None:
        respostas = Respostas(contrato, clock)
        self._clock = clock
        self._falhas = {
            tipo: respostas.responder(Chamada("x", versao=versao), Erro(Codigo.ERRO_INTERNO)).corpo
            for tipo, versao in VERSAO_DO_TIPO.items()
        }

    def __call__(self, environ: Environ, id_correlacao: str) -> RespostaHttp:
        """A fault in the version that the media type tells; for whoever only reads, a sentence."""
        if environ.get("REQUEST_METHOD") != "POST":
            sentenca = f"{Codigo.ERRO_INTERNO.mensagem}\n"
            return RespostaHttp(sentenca.encode(), status=HTTPStatus.INTERNAL_SERVER_ERROR)
        tipo = str(environ.get("CONTENT_TYPE")).partition(";")[0].strip().lower()
        versao = VERSAO_DO_TIPO.get(tipo, SOAP_11)
        falha = _ID.sub(id_correlacao.encode(), self._falhas[versao.tipo])
        with suppress(Exception):  # else the time when the door opened
            falha = _HORA.sub(instante(no_fuso(self._clock.agora(), FUSO_PADRAO)).encode(), falha)
        return RespostaHttp(falha, versao.content_type, HTTPStatus.INTERNAL_SERVER_ERROR)
