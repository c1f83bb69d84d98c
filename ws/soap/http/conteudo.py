"""What Content-Type says of a request: the media types that carry SOAP, and the 415 of every other.

Refused are another media type, a multipart message (MTOM, attachments) and a coded (compressed) body.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus

from ws.http.requisicao import RecusaHttp
from ws.http.wsgi import Environ
from ws.soap.mensagem.versoes import SOAP_11, SOAP_12, VersaoSoap
from ws.soap.spyne_compat import parse_header

VERSAO_DO_TIPO: Mapping[str, VersaoSoap] = {versao.tipo: versao for versao in (SOAP_11, SOAP_12)}
TIPOS_ACEITOS = "text/xml (SOAP 1.1) ou application/soap+xml (SOAP 1.2)"


@dataclass(frozen=True, slots=True)
class Conteudo:
    """What Content-Type says: a SOAP version, which the envelope may yet contradict, and a charset."""

    versao: VersaoSoap
    charset: str | None


def exigir_conteudo(environ: Environ) -> Conteudo:
    """What a request's Content-Type says. Raises ``RecusaHttp`` 415 where it is not SOAP, or compressed."""
    conteudo = _conteudo(environ.get("CONTENT_TYPE") or "")
    if environ.get("HTTP_CONTENT_ENCODING", "identity").strip().lower() not in ("", "identity"):
        raise _nao_suportado("Envie a mensagem sem compactação (sem o cabeçalho Content-Encoding).")
    return conteudo


@lru_cache(maxsize=64)
def _conteudo(content_type: str) -> Conteudo:
    """What a header's text says; the few texts that clients send are each read once."""
    tipo, parametros = parse_header(content_type)
    if tipo.lower().startswith("multipart/"):
        raise _nao_suportado(f"Mensagens com anexos (multipart, MTOM) não são aceitas; use {TIPOS_ACEITOS}.")
    versao = VERSAO_DO_TIPO.get(tipo.lower())
    if versao is None:
        raise _nao_suportado(f"Envie a mensagem SOAP com o cabeçalho Content-Type {TIPOS_ACEITOS}.")
    return Conteudo(versao, parametros.get("charset") or None)


def _nao_suportado(mensagem: str) -> RecusaHttp:
    return RecusaHttp(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, mensagem)
