"""A WSDL 1.1 document as the lint's rules look at it."""

from dataclasses import dataclass

from lxml import etree

from tests.wsdl.namespaces import PREFIXOS, WSDL, WSDL_SOAP11, WSDL_SOAP12, XS


@dataclass(frozen=True)
class Descricao:
    """The parsed document, with the look-ups that several rules share."""

    raiz: etree._Element

    @classmethod
    def de_bytes(cls, conteudo: bytes) -> "Descricao":
        """Parse a WSDL without reaching for anything outside it."""
        return cls(etree.fromstring(conteudo, etree.XMLParser(resolve_entities=False, no_network=True)))

    @property
    def soap(self) -> str:
        """The namespace of the SOAP extension elements: SOAP 1.2's if any is used, else SOAP 1.1's."""
        tem_12 = next(self.raiz.iter(f"{{{WSDL_SOAP12}}}*"), None) is not None
        return WSDL_SOAP12 if tem_12 else WSDL_SOAP11

    def todos(self, caminho: str) -> list[etree._Element]:
        """Every element at ``caminho``, where ``soap:`` stands for this document's SOAP binding."""
        return self.raiz.findall(caminho, {**PREFIXOS, "soap": self.soap})

    def um(self, caminho: str) -> etree._Element | None:
        """The first element at ``caminho``."""
        return next(iter(self.todos(caminho)), None)

    def por_nome(self, tipo: str, referencia: str | None) -> etree._Element | None:
        """The WSDL component (``message``, ``portType``...) that a QName refers to."""
        nome = (referencia or "").rpartition(":")[2]
        return self.um(f"wsdl:{tipo}[@name='{nome}']")

    def partes_do_corpo(self, corpo: etree._Element) -> list[etree._Element]:
        """The parts of the abstract message that a ``soap:body`` carries."""
        direcao = corpo.getparent()
        assert direcao is not None
        operacao = direcao.getparent()
        assert operacao is not None
        papel = etree.QName(direcao).localname
        abstrata = self.um(f"wsdl:portType/wsdl:operation[@name='{operacao.get('name')}']/wsdl:{papel}")
        mensagem = None if abstrata is None else self.por_nome("message", abstrata.get("message"))
        return [] if mensagem is None else mensagem.findall("wsdl:part", PREFIXOS)

    def elemento_global(self, referencia: str | None, onde: etree._Element) -> etree._Element | None:
        """The global element declaration that a part's ``element`` refers to."""
        prefixo, _, nome = (referencia or "").rpartition(":")
        esquema = self.um(f"wsdl:types/xs:schema[@targetNamespace='{onde.nsmap.get(prefixo or None)}']")
        return None if esquema is None else esquema.find(f"xs:element[@name='{nome}']", PREFIXOS)


def nome_local(elemento: etree._Element) -> str:
    """``wsdl:portType`` or ``xs:element``, whatever prefixes the document uses."""
    qname = etree.QName(elemento)
    prefixo = {WSDL: "wsdl:", XS: "xs:"}.get(qname.namespace or "", "")
    return prefixo + qname.localname
