"""WS-I Basic Profile rules about an envelope, request or answer.

Text of the rules: Basic Profile 1.1 and 1.2, section 3 (messaging); Basic Profile 2.0 gives the same numbers to
SOAP 1.2, whose Fault has other children. R1028 (nothing more is done after a fault) cannot be seen in a message.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from tests.wsdl.contrato import esquema
from tests.wsdl.namespaces import SOAP11, SOAP12, SOAPENC
from tests.wsdl.wsi.descricao import nome_local
from tests.wsdl.wsi.mensagem import VERSOES, Mensagem, filhos

FILHOS_DA_FALHA = {
    SOAP11: {"faultcode", "faultstring", "faultactor", "detail"},
    SOAP12: {"Code", "Reason", "Node", "Role", "Detail"},
}
CODIGOS = {
    SOAP11: {"VersionMismatch", "MustUnderstand", "Client", "Server"},
    SOAP12: {"VersionMismatch", "MustUnderstand", "DataEncodingUnknown", "Sender", "Receiver"},
}


def r9980(m: Mensagem) -> Iterator[str]:
    """An envelope is Envelope(Header?, Body) of SOAP 1.1 or 1.2."""
    nomes = [etree.QName(filho).localname for filho in filhos(m.raiz)]
    if m.soap not in VERSOES or etree.QName(m.raiz).localname != "Envelope":
        yield f"root is {nome_local(m.raiz)}"
    elif nomes[:1] != ["Body"] and nomes[:2] != ["Header", "Body"]:
        yield f"children of Envelope: {', '.join(nomes)}"


def r1011(m: Mensagem) -> Iterator[str]:
    """Nothing follows Body."""
    nomes = [etree.QName(filho).localname for filho in filhos(m.raiz)]
    if "Body" in nomes[:-1]:
        yield f"after Body: {nomes[-1]}"


def r9981(m: Mensagem) -> Iterator[str]:
    """Body has one child at most."""
    if len(m.corpo) > 1:
        yield f"{len(m.corpo)} children in Body"


def r1014(m: Mensagem) -> Iterator[str]:
    """Children of Body are namespace-qualified."""
    for filho in m.corpo:
        if not etree.QName(filho).namespace:
            yield f"unqualified {nome_local(filho)}"


def r1000(m: Mensagem) -> Iterator[str]:
    """Fault has no children but those of its SOAP version."""
    for filho in filhos(m.falha):
        if etree.QName(filho).localname not in FILHOS_DA_FALHA.get(m.soap, set()):
            yield f"{nome_local(filho)} within Fault"


def r1001(m: Mensagem) -> Iterator[str]:
    """Children of Fault are unqualified in SOAP 1.1, and in the envelope's namespace in SOAP 1.2."""
    esperado = m.soap if m.soap == SOAP12 else None
    for filho in filhos(m.falha):
        if etree.QName(filho).namespace != esperado:
            yield f"{nome_local(filho)} within Fault"


def r1004(m: Mensagem) -> Iterator[str]:
    """The fault code is one of SOAP's own, qualified by the envelope's namespace; more goes into detail."""
    if m.falha is None:
        return
    prefixo, _, codigo = m.codigo_falha.rpartition(":")
    padrao = codigo.partition(".")[0] in CODIGOS.get(m.soap, set())
    if not padrao or m.falha.nsmap.get(prefixo or None) != m.soap:
        yield f"fault code {m.codigo_falha}"


def r1031(m: Mensagem) -> Iterator[str]:
    """No dot notation in the fault code."""
    if "." in m.codigo_falha:
        yield f"fault code {m.codigo_falha}"


def r1005(m: Mensagem) -> Iterator[str]:
    """No encodingStyle on the elements of the envelope itself."""
    for elemento in m.raiz.iter(f"{{{m.soap}}}*"):
        if elemento.get(f"{{{m.soap}}}encodingStyle") is not None:
            yield f"encodingStyle on {etree.QName(elemento).localname}"


def r1006(m: Mensagem) -> Iterator[str]:
    """No encodingStyle on a child of Body."""
    for filho in m.corpo:
        if filho.get(f"{{{m.soap}}}encodingStyle") is not None:
            yield f"encodingStyle on {nome_local(filho)}"


def r1008(m: Mensagem) -> Iterator[str]:
    """No document type declaration."""
    if m.arvore.docinfo.doctype:
        yield "DOCTYPE"


def r1009(m: Mensagem) -> Iterator[str]:
    """No processing instruction, anywhere."""
    antes = m.raiz.itersiblings(etree.PI, preceding=True)
    depois = m.raiz.itersiblings(etree.PI)
    for instrucao in (*antes, *m.raiz.iter(etree.PI), *depois):
        yield f"processing instruction {instrucao.text}"


def r1012(m: Mensagem) -> Iterator[str]:
    """UTF-8 or UTF-16."""
    for codificacao in (m.parametro("charset"), m.declarada):
        if not (codificacao or "utf-8").lower().startswith(("utf-8", "utf-16")):
            yield f"encoding {codificacao}"


def r2113(m: Mensagem) -> Iterator[str]:
    """No soapenc:arrayType."""
    for elemento in m.raiz.iter(etree.Element):
        if elemento.get(f"{{{SOAPENC}}}arrayType") is not None:
            yield f"soapenc:arrayType on {nome_local(elemento)}"


def r2712(m: Mensagem) -> Iterator[str]:
    """What Body carries, and what a fault's detail carries, is an instance of an element of the contract."""
    if m.falha is None:
        instancias = m.corpo
    else:
        instancias = filhos(m.falha.find(f"{{{SOAP12}}}Detail" if m.soap == SOAP12 else "detail"))
    if not instancias:
        yield "nothing to validate"
    for instancia in instancias:
        try:
            if not esquema().validate(instancia):
                yield str(esquema().error_log.last_error)
        except etree.XMLSchemaValidateError:  # the reference of an entity, which the parser left as it was
            yield "an entity stands in the place of content"


REGRAS: tuple[Callable[[Mensagem], Iterator[str]], ...] = (
    r9980, r1011, r9981, r1014, r1000, r1001, r1004, r1031, r1005, r1006, r1008, r1009, r1012, r2113, r2712,
)  # fmt: skip
