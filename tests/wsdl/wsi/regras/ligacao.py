"""WS-I Basic Profile rules about the binding: SOAP over HTTP, document/literal, faults bound by name.

Text of the rules: Basic Profile 1.1 and 1.2, section 4.5 to 4.7; Basic Profile 2.0 gives the same numbers to
SOAP 1.2. R2745 (an empty SOAPAction where the description has none) does not arise: ours gives one to each operation.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from tests.wsdl.namespaces import SOAP_HTTP, WSDL
from tests.wsdl.wsi.descricao import Descricao, nome_local

CORPO_SOAP = "wsdl:binding/wsdl:operation/*/soap:body"
LIGADOS = ("body", "fault", "header", "headerfault")


def _extensoes(d: Descricao, *nomes: str) -> Iterator[etree._Element]:
    return d.raiz.iter(*(f"{{{d.soap}}}{nome}" for nome in nomes))


def r2201(d: Descricao) -> Iterator[str]:
    """soap:body names one part at most."""
    for corpo in d.todos(CORPO_SOAP):
        if len(corpo.get("parts", "").split()) > 1:
            yield f"soap:body with parts {corpo.get('parts')}"


def r2204(d: Descricao) -> Iterator[str]:
    """Document-literal parts use element."""
    for corpo in d.todos(CORPO_SOAP):
        for parte in d.partes_do_corpo(corpo):
            if parte.get("element") is None:
                yield f"part {parte.get('name')} without element"


def r2210(d: Descricao) -> Iterator[str]:
    """Where soap:body names no parts, its message has one at most."""
    for corpo in d.todos(CORPO_SOAP):
        partes = [] if corpo.get("parts") else d.partes_do_corpo(corpo)
        if len(partes) > 1:
            yield f"message with {len(partes)} parts"


def r2401(d: Descricao) -> Iterator[str]:
    """A binding is a SOAP binding."""
    for ligacao in d.todos("wsdl:binding"):
        if ligacao.find(f"{{{d.soap}}}binding") is None:
            yield f"binding {ligacao.get('name')} without soap:binding"


def r2701(d: Descricao) -> Iterator[str]:
    """soap:binding says its transport."""
    for ligacao in _extensoes(d, "binding"):
        if ligacao.get("transport") is None:
            yield "soap:binding without transport"


def r2702(d: Descricao) -> Iterator[str]:
    """The transport is HTTP."""
    for ligacao in _extensoes(d, "binding"):
        if ligacao.get("transport", SOAP_HTTP) != SOAP_HTTP:
            yield f"transport {ligacao.get('transport')}"


def r2705(d: Descricao) -> Iterator[str]:
    """One style throughout; ours is document."""
    for elemento in _extensoes(d, "binding", "operation"):
        if elemento.get("style", "document") != "document":
            yield f"style {elemento.get('style')}"


def r2706(d: Descricao) -> Iterator[str]:
    """use is literal, and said."""
    for elemento in _extensoes(d, *LIGADOS):
        if elemento.get("use") != "literal":
            yield f"use={elemento.get('use')!r} on soap:{nome_local(elemento)}"


def r2710(d: Descricao) -> Iterator[str]:
    """Operations differ on the wire: no two inputs carry the same element."""
    corpos = d.todos("wsdl:binding/wsdl:operation/wsdl:input/soap:body")
    assinaturas = [tuple(parte.get("element") for parte in d.partes_do_corpo(corpo)) for corpo in corpos]
    for assinatura in set(assinaturas):
        if assinaturas.count(assinatura) > 1:
            yield f"several operations receive {assinatura}"


def r2716(d: Descricao) -> Iterator[str]:
    """No namespace attribute on soap:body and soap:fault in document-literal."""
    for elemento in _extensoes(d, "body", "fault"):
        if elemento.get("namespace") is not None:
            yield f"namespace on soap:{nome_local(elemento)}"


def r2726(d: Descricao) -> Iterator[str]:
    """No namespace attribute on soap:header and soap:headerfault."""
    for elemento in _extensoes(d, "header", "headerfault"):
        if elemento.get("namespace") is not None:
            yield f"namespace on soap:{nome_local(elemento)}"


def r2718(d: Descricao) -> Iterator[str]:
    """A binding has the operations of its portType, no more and no fewer."""
    for ligacao in d.todos("wsdl:binding"):
        tipo_porta = d.por_nome("portType", ligacao.get("type"))
        if tipo_porta is None or _operacoes(ligacao) != _operacoes(tipo_porta):
            yield f"binding {ligacao.get('name')} does not bind the operations of {ligacao.get('type')}"


def _operacoes(pai: etree._Element) -> set[str | None]:
    return {operacao.get("name") for operacao in pai.iterchildren(f"{{{WSDL}}}operation")}


def r2721(d: Descricao) -> Iterator[str]:
    """soap:fault has a name."""
    for falha in _extensoes(d, "fault"):
        if not falha.get("name"):
            yield "soap:fault without name"


def r2740(d: Descricao) -> Iterator[str]:
    """Every fault that the portType declares is bound, with soap:fault."""
    for falha in d.todos("wsdl:portType/wsdl:operation/wsdl:fault"):
        operacao = falha.getparent()
        assert operacao is not None
        ligada = f"wsdl:binding/wsdl:operation[@name='{operacao.get('name')}']"
        if d.um(f"{ligada}/wsdl:fault[@name='{falha.get('name')}']/soap:fault") is None:
            yield f"fault {falha.get('name')} of {operacao.get('name')} is not bound"


def r2754(d: Descricao) -> Iterator[str]:
    """soap:fault repeats the name of the wsdl:fault around it."""
    for falha in _extensoes(d, "fault"):
        pai = falha.getparent()
        if pai is not None and falha.get("name", pai.get("name")) != pai.get("name"):
            yield f"soap:fault {falha.get('name')} within wsdl:fault {pai.get('name')}"


REGRAS: tuple[Callable[[Descricao], Iterator[str]], ...] = (
    r2201, r2204, r2210, r2401, r2701, r2702, r2705, r2706, r2710, r2716, r2718, r2721, r2726, r2740, r2754,
)  # fmt: skip
