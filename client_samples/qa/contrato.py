"""The published WSDL's schema, and the judgement of each answer by it."""

from lxml import etree

from client_samples.conexao import NAMESPACE
from client_samples.qa.envelope import SOAP11, SOAP12

XS = "{http://www.w3.org/2001/XMLSchema}"
FALHA_SERVICO = f"{{{NAMESPACE}}}FalhaServico"
DETALHE = {SOAP11: "detail", SOAP12: f"{{{SOAP12}}}Detail"}


class Contrato:
    """The schema that a WSDL carries."""

    def __init__(self, wsdl: bytes) -> None:
        esquema = etree.fromstring(wsdl).find(f".//{XS}schema")
        if esquema is None:
            raise ValueError("the WSDL has no schema")
        self._esquema = etree.XMLSchema(esquema)

    def defeito(self, mensagem: bytes) -> str | None:
        """What is wrong with an answer: no envelope, no single child in the Body, or not what the schema says."""
        try:
            envelope = etree.fromstring(mensagem)
        except etree.XMLSyntaxError as erro:
            return f"a resposta não é XML: {erro}"
        nome = etree.QName(envelope)
        if nome.localname != "Envelope" or nome.namespace not in DETALHE:
            return f"a resposta não é um envelope SOAP: {envelope.tag!r}"
        corpo = envelope.findall(f"{{{nome.namespace}}}Body/*")
        if len(corpo) != 1:
            return f"o Body da resposta tem {len(corpo)} elementos"
        return self._defeito_do_corpo(corpo[0], nome.namespace)

    def _defeito_do_corpo(self, corpo: etree._Element, soap: str) -> str | None:
        if corpo.tag == f"{{{soap}}}Fault":
            detalhes = corpo.findall(f"{DETALHE[soap]}/*")
            if [detalhe.tag for detalhe in detalhes] != [FALHA_SERVICO]:
                return "o detalhe da falha não é um FalhaServico"
            corpo = detalhes[0]
        if self._esquema.validate(corpo):
            return None
        return f"a resposta não segue o esquema: {self._esquema.error_log.last_error}"
