"""Bytes in, a tree out: by HTTP's charset, else the document's own; without DTD, instructions, or excess.

The parser resolves no entity, loads no DTD and opens no connection. A document that holds a DTD or a processing
instruction is refused all the same (WS-I R1008, R1009): it has no business in an envelope.
"""

from lxml import etree

from ws.domain.catalogo import Codigo
from ws.domain.errors import Erro

ELEMENTOS_NO_MAXIMO = 5_000
NIVEIS_NO_MAXIMO = 32
ATRIBUTOS_NO_MAXIMO = 64
"""Of one element."""
NAMESPACES_NO_MAXIMO = 256
"""Declarations in the whole document. The largest request of the contract has some 80 elements on 5 levels."""

ERROS_DE_CODIFICACAO = {
    etree.ErrorTypes.ERR_INVALID_ENCODING,
    etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
    etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
}


def ler(corpo: bytes, charset: str | None) -> etree._Element:
    """The root element. Raises 201 (not XML), 202 (DTD, instruction), 203 (encoding) and 901 (excess)."""
    ascii_ = corpo.replace(b"\0", b"")  # so that what follows also finds its way in UTF-16
    if ascii_.count(b"<") > 2 * ELEMENTOS_NO_MAXIMO or ascii_.count(b"xmlns") > NAMESPACES_NO_MAXIMO:
        raise Erro(Codigo.REQUISICAO_GRANDE)
    try:
        raiz = etree.fromstring(corpo, _analisador(charset))
    except etree.XMLSyntaxError as erro:
        raise Erro(_codigo(erro, ascii_)) from None
    _recusar_dtd(raiz)
    _recusar_excesso(raiz)
    return raiz


def _analisador(charset: str | None) -> etree.XMLParser:
    try:
        return etree.XMLParser(
            encoding=charset,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
        )
    except (LookupError, ValueError):
        raise Erro(Codigo.CODIFICACAO_INVALIDA) from None


def _codigo(erro: etree.XMLSyntaxError, ascii_: bytes) -> Codigo:
    if b"<!DOCTYPE" in ascii_:
        return Codigo.DTD_PROIBIDO
    if erro.code in ERROS_DE_CODIFICACAO:
        return Codigo.CODIFICACAO_INVALIDA
    if erro.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return Codigo.REQUISICAO_GRANDE
    return Codigo.XML_INVALIDO


def _recusar_dtd(raiz: etree._Element) -> None:
    """Or an instruction around the root: comments, the only other thing that may be there, are not read."""
    informacao = raiz.getroottree().docinfo
    dtd = informacao.internalDTD is not None or informacao.externalDTD is not None
    if dtd or raiz.getprevious() is not None or raiz.getnext() is not None:
        raise Erro(Codigo.DTD_PROIBIDO)


def _recusar_excesso(raiz: etree._Element) -> None:
    """Level by level, so that nothing is gone through twice. XPath would say the same, but gives other threads
    a turn each time it is asked."""
    elementos, nivel = 0, [raiz]
    for _ in range(NIVEIS_NO_MAXIMO):
        elementos += len(nivel)
        if elementos > ELEMENTOS_NO_MAXIMO or any(len(no.attrib) > ATRIBUTOS_NO_MAXIMO for no in nivel):
            raise Erro(Codigo.REQUISICAO_GRANDE)
        nivel = [filho for no in nivel for filho in no]
        if not nivel:
            return
        if any(not isinstance(no.tag, str) for no in nivel):
            raise Erro(Codigo.DTD_PROIBIDO)
    raise Erro(Codigo.REQUISICAO_GRANDE)
