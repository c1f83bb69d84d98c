"""WS-I Basic Profile rules that need a request and its answer side by side.

Text of the rules: Basic Profile 1.1 and 1.2, sections 3.3 and 3.4. R1113 asks for 400 where the request is
malformed; a fault with the status that R1126 asks for is as good, since that rule is the stronger (MUST against
SHOULD), and so is another refusal of HTTP (413, 415), which comes before the XML is read. R1114 is of messages: GET
and HEAD, with which people read the pages about the service, bring none.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus

from lxml import etree

from tests.wsdl.namespaces import WSSE
from tests.wsdl.wsi.mensagem import VERSOES, Mensagem
from tests.wsdl.wsi.regras.transporte import TIPOS

Troca = tuple[Mensagem, Mensagem]
ENTENDIDOS = {f"{{{WSSE}}}Security"}
"""The header blocks that the service understands."""


def r1027(troca: Troca) -> Iterator[str]:
    """A mandatory header that is not understood is answered with a MustUnderstand fault."""
    pedido, resposta = troca
    if not pedido.bem_formada:
        return
    for bloco in pedido.blocos:
        obrigatorio = bloco.get(f"{{{pedido.soap}}}mustUnderstand") in ("1", "true")
        if obrigatorio and bloco.tag not in ENTENDIDOS and _codigo(resposta) != "MustUnderstand":
            yield f"{etree.QName(bloco).localname} was not refused"


def r1112(troca: Troca) -> Iterator[str]:
    """An answer without an envelope that tells of success has 200 or 202."""
    _, resposta = troca
    envelope = resposta.bem_formada and resposta.soap in VERSOES
    sucesso = resposta.status is not None and 200 <= resposta.status < 300
    if sucesso and not envelope and resposta.status not in (HTTPStatus.OK, HTTPStatus.ACCEPTED):
        yield f"status {resposta.status} without an envelope"


def r1113(troca: Troca) -> Iterator[str]:
    """A request that is not well-formed is answered with a 4xx or a fault."""
    pedido, resposta = troca
    recusado = resposta.status is not None and 400 <= resposta.status < 500
    if not pedido.bem_formada and not recusado and not _codigo(resposta):
        yield f"malformed request answered with {resposta.status}"


def r1114(troca: Troca) -> Iterator[str]:
    """Any method but POST is answered with 405 and Allow."""
    pedido, resposta = troca
    recusado = resposta.status == HTTPStatus.METHOD_NOT_ALLOWED and "POST" in (
        resposta.cabecalho("Allow") or ""
    )
    if pedido.metodo != "POST" and not recusado:
        yield f"{pedido.metodo} answered with {resposta.status}"


def r1115(troca: Troca) -> Iterator[str]:
    """A request of a media type that carries no SOAP is answered with 415."""
    pedido, resposta = troca
    if pedido.tipo not in TIPOS.values() and resposta.status != HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
        yield f"{pedido.tipo} answered with {resposta.status}"


def _codigo(resposta: Mensagem) -> str:
    return resposta.codigo_falha.rpartition(":")[2] if resposta.bem_formada else ""


REGRAS: tuple[Callable[[Troca], Iterator[str]], ...] = (r1027, r1112, r1113, r1114, r1115)
