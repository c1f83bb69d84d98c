"""A recorded message as the lint's rules look at it: bytes, HTTP headers and, for an answer, the status."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import cached_property

from lxml import etree

from tests.wsdl.namespaces import SOAP11, SOAP12

DECLARACAO = re.compile(rb"""<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)""")


@dataclass(frozen=True)
class Mensagem:
    """A request (``status`` is None) or an answer."""

    conteudo: bytes
    content_type: str
    status: int | None = None
    cabecalhos: Mapping[str, str] = field(default_factory=dict)
    metodo: str = "POST"
    versao_http: str = "HTTP/1.1"

    @cached_property
    def arvore(self) -> "etree._ElementTree":
        """The document, by HTTP's charset where there is one, else by its own; raises ``etree.XMLSyntaxError`` where
        it is not well-formed, and ``LookupError`` where the charset is none."""
        charset = self.parametro("charset")
        analisador = etree.XMLParser(encoding=charset, resolve_entities=False, no_network=True)
        return etree.ElementTree(etree.fromstring(self.conteudo, analisador))

    @property
    def declarada(self) -> str | None:
        """The encoding that the document itself declares."""
        declaracao = DECLARACAO.match(self.conteudo)
        return declaracao[1].decode().lower() if declaracao else None

    @property
    def bem_formada(self) -> bool:
        """Whether the body is XML at all."""
        try:
            return self.arvore is not None
        except (etree.XMLSyntaxError, LookupError):
            return False

    @property
    def raiz(self) -> etree._Element:
        """The root element, an Envelope if all is well."""
        return self.arvore.getroot()

    @property
    def soap(self) -> str:
        """The namespace of the envelope."""
        return etree.QName(self.raiz).namespace or ""

    @property
    def corpo(self) -> list[etree._Element]:
        """The element children of Body."""
        return filhos(self.raiz.find(f"{{{self.soap}}}Body"))

    @property
    def blocos(self) -> list[etree._Element]:
        """The element children of Header."""
        return filhos(self.raiz.find(f"{{{self.soap}}}Header"))

    @property
    def falha(self) -> etree._Element | None:
        """The Fault, if this is one."""
        return self.raiz.find(f"{{{self.soap}}}Body/{{{self.soap}}}Fault")

    @property
    def codigo_falha(self) -> str:
        """The text of faultcode (SOAP 1.1) or Code/Value (SOAP 1.2)."""
        caminho = f"{{{SOAP12}}}Code/{{{SOAP12}}}Value" if self.soap == SOAP12 else "faultcode"
        return "" if self.falha is None else (self.falha.findtext(caminho) or "").strip()

    def cabecalho(self, nome: str) -> str | None:
        """An HTTP header, whatever the case of its name."""
        return next(
            (valor for chave, valor in self.cabecalhos.items() if chave.lower() == nome.lower()), None
        )

    @property
    def tipo(self) -> str:
        """The media type without its parameters."""
        return self._content_type.get_content_type()

    def parametro(self, nome: str) -> str | None:
        """A parameter of the media type: ``charset``, ``action``."""
        valor = self._content_type.get_param(nome)
        return valor if isinstance(valor, str) else None

    @cached_property
    def _content_type(self) -> Message:
        mensagem = Message()
        mensagem["Content-Type"] = self.content_type
        return mensagem


def filhos(elemento: etree._Element | None) -> list[etree._Element]:
    """The element children, without comments and processing instructions."""
    return [] if elemento is None else list(elemento.iterchildren(etree.Element))


VERSOES = (SOAP11, SOAP12)
