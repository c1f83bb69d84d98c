"""The SOAP envelope: which version, which headers, which one element in the Body.

Sources: SOAP 1.1, 4.1 to 4.3; SOAP 1.2 part 1, 5.1 to 5.3; WS-I Basic Profile R9980, R9981, R1011, R1027.
"""

from dataclasses import dataclass

from lxml import etree

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.soap.contrato.namespaces import SOAP11, SOAP12, WSSE
from ws.soap.mensagem.leniencia import BRANCO, FALSO, VERDADEIRO
from ws.soap.mensagem.versoes import VERSOES, VersaoSoap

SECURITY = f"{{{WSSE}}}Security"
NOSSOS_PAPEIS = {
    None,
    "",
    "http://schemas.xmlsoap.org/soap/actor/next",
    "http://www.w3.org/2003/05/soap-envelope/role/next",
    "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver",
}
"""The actor or role of header blocks that are for us."""
CODIFICADO = etree.XPath(
    "boolean(//*[@href or string(@a:encodingStyle) or string(@b:encodingStyle)])",
    namespaces={"a": SOAP11, "b": SOAP12},
)
"""A message says that it is encoded, or one of its elements refers to another, as only SOAP encoding does."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope that is in order. ``cabecalhos`` are the header blocks addressed to us."""

    versao: VersaoSoap
    cabecalhos: tuple[etree._Element, ...]
    corpo: etree._Element
    """The one element in the Body."""


def versao_de(raiz: etree._Element) -> VersaoSoap:
    """The SOAP version of a message, by its root element. Raises 205 where that is no envelope."""
    versao = VERSOES.get(str(raiz.tag))
    if versao is None:
        raise Erro(Codigo.VERSAO_SOAP_DESCONHECIDA)
    return versao


def abrir(raiz: etree._Element, versao: VersaoSoap) -> Envelope:
    """What an envelope holds. Raises 204 (its shape), 206 (a header not understood) and 209 (SOAP encoding)."""
    cabecalho, corpo = _partes(raiz, versao)
    for bloco in cabecalho:
        _conferir_bloco(bloco, versao)
    nossos = tuple(bloco for bloco in cabecalho if _para_nos(bloco, versao))
    if any(_nao_entendido(bloco, versao) for bloco in nossos):
        raise Erro(Codigo.CABECALHO_NAO_ENTENDIDO)
    return Envelope(versao, nossos, _unico(corpo))


def e_codificado(no: etree._Element) -> bool:
    """Whether the message of ``no`` says that it is SOAP encoded. Asked only once something is wrong with it: that
    explains it better. Some document/literal clients say so for no reason, and their messages are in order."""
    return bool(CODIFICADO(no))


def _partes(raiz: etree._Element, versao: VersaoSoap) -> tuple[list[etree._Element], etree._Element]:
    filhos = list(raiz)
    cabecalho = filhos.pop(0) if filhos and filhos[0].tag == versao.tag("Header") else None
    if not filhos or filhos[0].tag != versao.tag("Body"):
        raise _invalido("falta o elemento Body depois do Header opcional")
    if len(filhos) > 1:
        raise _invalido("há elementos depois do Body")
    for parte in (raiz, *raiz):
        if _tem_texto(parte):
            raise _invalido(f"há texto solto no {etree.QName(parte).localname}")
    return list(cabecalho) if cabecalho is not None else [], filhos[0]


def _tem_texto(parte: etree._Element) -> bool:
    """Whether anything but white space stands between its elements."""
    return any((texto or "").strip(BRANCO) for texto in (parte.text, *(filho.tail for filho in parte)))


def _conferir_bloco(bloco: etree._Element, versao: VersaoSoap) -> None:
    if etree.QName(bloco).namespace is None:
        raise _invalido("há um elemento sem namespace no Header")
    if _obrigatorio(bloco, versao) not in VERDADEIRO | FALSO:
        raise _invalido("o atributo mustUnderstand de um cabeçalho não é 0 nem 1")


def _obrigatorio(bloco: etree._Element, versao: VersaoSoap) -> str:
    return bloco.get(versao.tag("mustUnderstand"), "0").strip(BRANCO)


def _unico(corpo: etree._Element) -> etree._Element:
    if len(corpo) == 0:
        raise _invalido("o Body está vazio")
    if len(corpo) > 1:
        if e_codificado(corpo):
            raise Erro(Codigo.ESTILO_NAO_SUPORTADO)
        raise _invalido("o Body tem mais de um elemento")
    return corpo[0]


def _para_nos(bloco: etree._Element, versao: VersaoSoap) -> bool:
    return bloco.get(versao.tag("actor"), bloco.get(versao.tag("role"))) in NOSSOS_PAPEIS


def _nao_entendido(bloco: etree._Element, versao: VersaoSoap) -> bool:
    return bloco.tag != SECURITY and _obrigatorio(bloco, versao) in VERDADEIRO


def _invalido(motivo: str) -> Erro:
    return Erro(Codigo.ENVELOPE_INVALIDO, motivo=motivo)
