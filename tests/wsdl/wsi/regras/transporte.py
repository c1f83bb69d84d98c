"""WS-I Basic Profile rules about the HTTP that carries an envelope.

Text of the rules: Basic Profile 1.1 and 1.2, section 3.4 and 4.7. For SOAP 1.2 the statuses are those of
SOAP 1.2 Part 2, table 20. One departure, the contract's: where no credentials came at all, a fault may travel
with 401 and its challenge, since some clients send a password only after that.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus

from lxml import etree

from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12
from tests.wsdl.wsi.mensagem import Mensagem

TIPOS = {SOAP11: "text/xml", SOAP12: "application/soap+xml"}


def r1018(m: Mensagem) -> Iterator[str]:
    """The charset parameter names the encoding that the document declares."""
    charset = (m.parametro("charset") or "").lower()
    if charset and charset != (m.declarada or charset):
        yield f"charset {charset}, encoding {m.declarada}"


def r1111(m: Mensagem) -> Iterator[str]:
    """An answer that is no fault travels with 200."""
    if m.status not in (None, HTTPStatus.OK) and m.falha is None:
        yield f"status {m.status} without a fault"


def tipo_de_midia(m: Mensagem) -> Iterator[str]:
    """The media type is that of the envelope's version (SOAP 1.1, section 6; SOAP 1.2 Part 2, section 7)."""
    if m.tipo != TIPOS.get(m.soap, m.tipo):
        yield f"media type {m.tipo}"


def r1126(m: Mensagem) -> Iterator[str]:
    """A fault travels with 500; in SOAP 1.2, with 400 where the sender is to blame."""
    if m.status is None or m.falha is None:
        return
    do_remetente = m.codigo_falha.rpartition(":")[2] in ("Client", "Sender")
    if m.status == HTTPStatus.UNAUTHORIZED and do_remetente and m.cabecalho("WWW-Authenticate"):
        return
    esperado = (
        HTTPStatus.BAD_REQUEST if m.soap == SOAP12 and do_remetente else HTTPStatus.INTERNAL_SERVER_ERROR
    )
    if m.status != esperado:
        yield f"fault with status {m.status}, not {esperado.value}"


def r1132(m: Mensagem) -> Iterator[str]:
    """A request is a POST."""
    if m.status is None and m.metodo != "POST":
        yield f"method {m.metodo}"


def r1140(m: Mensagem) -> Iterator[str]:
    """HTTP/1.1 is preferred."""
    if m.versao_http == "HTTP/1.0":
        yield "HTTP/1.0"


def r1141(m: Mensagem) -> Iterator[str]:
    """HTTP/1.1 or HTTP/1.0."""
    if m.versao_http not in ("HTTP/1.0", "HTTP/1.1"):
        yield m.versao_http


def r2744(m: Mensagem) -> Iterator[str]:
    """A request's SOAPAction is the WSDL's, in quotes; in SOAP 1.2 it is the action parameter, where there is one."""
    if m.status is not None or len(m.corpo) != 1:
        return
    esperada = f"{CONTRATO}:{etree.QName(m.corpo[0]).localname}"
    if m.soap == SOAP12 and m.parametro("action") not in (None, esperada):
        yield f"action {m.parametro('action')}"
    if m.soap == SOAP11 and m.cabecalho("SOAPAction") != f'"{esperada}"':
        yield f"SOAPAction {m.cabecalho('SOAPAction')}"


REGRAS: tuple[Callable[[Mensagem], Iterator[str]], ...] = (
    r1018, tipo_de_midia, r1111, r1126, r1132, r1140, r1141, r2744,
)  # fmt: skip
