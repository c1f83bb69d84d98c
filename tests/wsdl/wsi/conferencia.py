"""A WS-I Basic Profile lint of our own, for the contract and for recorded messages.

The rules are those of Basic Profile 1.1 and 1.2 (2.0 for SOAP 1.2, same numbers) that bind a
document/literal service over HTTP, and one of SOAP itself; each is a function in ``tests/wsdl/wsi/regras``, named by
its number (that of SOAP, by its subject):

- ``documento`` and ``ligacao``: over a WSDL document
- ``envelope`` and ``transporte``: over a message, its HTTP headers and, for an answer, its status
- ``troca``: over a request and its answer
"""

from collections.abc import Mapping

from tests.wsdl.wsi.achado import Achado, aplicar
from tests.wsdl.wsi.descricao import Descricao
from tests.wsdl.wsi.mensagem import Mensagem
from tests.wsdl.wsi.regras import documento, envelope, ligacao, transporte, troca

REGRAS_WSDL = (*documento.REGRAS, *ligacao.REGRAS)
REGRAS_MENSAGEM = (*envelope.REGRAS, *transporte.REGRAS)
REGRAS_TROCA = troca.REGRAS


def conferir_wsdl(conteudo: bytes) -> list[Achado]:
    """What a WSDL document breaks."""
    return aplicar(REGRAS_WSDL, Descricao.de_bytes(conteudo))


def conferir_mensagem(
    conteudo: bytes,
    *,
    status: int | None,
    content_type: str,
    cabecalhos: Mapping[str, str] | None = None,
) -> list[Achado]:
    """What a recorded message breaks; ``status`` is None for a request."""
    return conferir(Mensagem(conteudo, content_type, status, cabecalhos or {}))


def conferir(mensagem: Mensagem) -> list[Achado]:
    """What a message breaks."""
    if not mensagem.bem_formada:
        return [Achado("R9980", "not a well-formed XML document")]
    return aplicar(REGRAS_MENSAGEM, mensagem)


def conferir_troca(pedido: Mensagem, resposta: Mensagem) -> list[Achado]:
    """What an answer breaks in view of its request; neither needs to be well-formed."""
    return aplicar(REGRAS_TROCA, (pedido, resposta))
