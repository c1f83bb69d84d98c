"""From the bytes of a request to a tree of elements: no DTD, no instructions, nothing in excess.

The parser resolves no entity, loads no DTD and opens no connection. A document that holds a DTD or a processing
instruction is refused all the same (WS-I R1008, R1009): it has no business in an envelope. So are encodings that
nobody needs: in some, UTF-7 among them, markup does not even look like it.
"""

from collections.abc import Mapping
from encodings.aliases import aliases

from lxml import etree

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

ELEMENTOS_NO_MAXIMO = 5_000
NIVEIS_NO_MAXIMO = 32
ATRIBUTOS_NO_MAXIMO = 64
"""Of one element."""
NAMESPACES_NO_MAXIMO = 256
"""Declarations in the whole document. The largest request of the contract has some 80 elements on 5 levels."""

CODIFICACOES: Mapping[str, str] = {
    "utf_8": "UTF-8",
    "utf_16": "UTF-16",
    "utf_16_le": "UTF-16LE",
    "utf_16_be": "UTF-16BE",
    "latin_1": "ISO-8859-1",
    "iso8859_15": "ISO-8859-15",
    "cp1252": "Windows-1252",
    "ascii": "US-ASCII",
}
"""What is read, by Python's name for it and by libxml2's."""
SEPARADORES = str.maketrans("", "", "-_:. ")
NOMES = {
    nome.translate(SEPARADORES): CODIFICACOES[codec]
    for nome, codec in (*aliases.items(), *zip(CODIFICACOES, CODIFICACOES, strict=True))
    if codec in CODIFICACOES
}
"""Every name of those, as clients write it or not: Python's aliases hold IANA's. To libxml2."""

DESCONHECIDA = {etree.ErrorTypes.ERR_UNKNOWN_ENCODING, etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING}
EXCESSO = {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG}


def ler(corpo: bytes, charset: str | None) -> etree._Element:
    """The root element of ``corpo``. ``charset`` is what HTTP says, and stands above what the document says.

    Raises 201 (not XML), 202 (DTD, instruction), 203 (encoding) and 901 (too large, too deep).
    """
    ascii_ = corpo.replace(b"\0", b"")  # so that what follows also finds its way in UTF-16
    if ascii_.count(b"<") > 2 * ELEMENTOS_NO_MAXIMO or ascii_.count(b"xmlns") > NAMESPACES_NO_MAXIMO:
        raise Erro(Codigo.REQUISICAO_GRANDE)
    analisador = _analisador(charset)
    try:
        raiz = etree.fromstring(corpo, analisador)
    except etree.XMLSyntaxError as erro:
        raise _recusa(erro, ascii_) from None
    _codificacao(raiz.getroottree().docinfo.encoding or "UTF-8")
    _recusar_dtd(raiz)
    _recusar_excesso(raiz)
    return raiz


def _analisador(charset: str | None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=_codificacao(charset) if charset else None,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
    )


def _codificacao(nome: str) -> str:
    """libxml2's name of an encoding. Raises 203 where it is not one of ours."""
    codificacao = NOMES.get(nome.lower().translate(SEPARADORES))
    if codificacao is None:
        raise Erro(Codigo.CODIFICACAO_INVALIDA)
    return codificacao


def _recusa(erro: etree.XMLSyntaxError, ascii_: bytes) -> Erro:
    if b"<!DOCTYPE" in ascii_:
        return Erro(Codigo.DTD_PROIBIDO)
    if erro.code in (*DESCONHECIDA, etree.ErrorTypes.ERR_INVALID_ENCODING):
        return Erro(Codigo.CODIFICACAO_INVALIDA)
    return Erro(Codigo.REQUISICAO_GRANDE if erro.code in EXCESSO else Codigo.XML_INVALIDO)


def _recusar_dtd(raiz: etree._Element) -> None:
    """Raise 202 for a DTD, or an instruction around the root: comments, all else that may be there, are not read."""
    informacao = raiz.getroottree().docinfo
    dtd = informacao.internalDTD is not None or informacao.externalDTD is not None
    if dtd or raiz.getprevious() is not None or raiz.getnext() is not None:
        raise Erro(Codigo.DTD_PROIBIDO)


def _recusar_excesso(raiz: etree._Element) -> None:
    """Raise 901 for too many elements, levels or attributes, and 202 for an instruction.

    It goes level by level, so that nothing is gone through twice. XPath would say the same, but gives other threads a
    turn each time it is asked.
    """
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
