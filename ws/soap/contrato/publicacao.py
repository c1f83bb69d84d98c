"""The contract files, as published: only ``soap:address`` is filled in, from the configured public URL.

They lie in ``wsdl/`` at the top of the repository and travel inside the package as ``ws/contrato/``.
Everything else the door knows of the contract (tables, schema, documentation) is read from these files.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import local
from xml.sax.saxutils import quoteattr

from lxml import etree

from ws.soap.contrato.esquema import Esquema, documentacao, ler_esquema
from ws.soap.contrato.namespaces import WSDL, XS

NOME = "Integracao_Web_Services"
CAMINHO = f"/ws/v1/{NOME}"
"""Path of the endpoint, on every installation."""
NS = {"wsdl": WSDL, "xs": XS}

_ENDERECO = re.compile(rb'(?<=:address location=)"[^"]*"')


@dataclass(frozen=True, slots=True)
class Operacao:
    """One operation of the port type."""

    nome: str
    documentacao: str


def pasta_do_contrato() -> Traversable:
    """Where the files lie: inside an installed package, or at the top of a source tree."""
    instalada = files("ws") / "contrato"
    return instalada if instalada.is_dir() else Path(__file__).parents[3] / "wsdl"


@dataclass(frozen=True)
class Contrato:
    """The files of ``pasta`` as an installation publishes them. ``endereco`` is the URL of its endpoint."""

    pasta: Traversable
    endereco: str
    _da_thread: local = field(default_factory=local, repr=False, compare=False)

    @cached_property
    def wsdl11(self) -> bytes:
        """The WSDL for SOAP 1.1, its address filled in."""
        return self._publicado(f"{NOME}.wsdl")

    @cached_property
    def wsdl12(self) -> bytes:
        """The WSDL for SOAP 1.2, its address filled in."""
        return self._publicado(f"{NOME}.soap12.wsdl")

    @cached_property
    def manual(self) -> str:
        """The integrator's manual, in Markdown."""
        return (self.pasta / f"{NOME}.md").read_text("utf-8")

    @cached_property
    def esquema(self) -> Esquema:
        """The schema of both, as tables."""
        return ler_esquema(_elemento_esquema(self.wsdl11))

    @cached_property
    def operacoes(self) -> Mapping[str, Operacao]:
        """The operations by name, in the order of the file."""
        porta = etree.fromstring(self.wsdl11).iterfind("wsdl:portType/wsdl:operation", NS)
        return {
            str(no.attrib["name"]): Operacao(
                str(no.attrib["name"]), documentacao(no, f"{{{WSDL}}}documentation")
            )
            for no in porta
        }

    def validador(self) -> etree.XMLSchema:
        """This thread's compiled schema: a shared one would mix up the error logs of concurrent requests."""
        if not hasattr(self._da_thread, "validador"):
            self._da_thread.validador = etree.XMLSchema(_elemento_esquema(self.wsdl11))
        validador: etree.XMLSchema = self._da_thread.validador
        return validador

    def _publicado(self, nome: str) -> bytes:
        endereco = quoteattr(self.endereco, {'"': "&quot;"}).encode()
        publicado, trocas = _ENDERECO.subn(lambda _: endereco, (self.pasta / nome).read_bytes())
        if trocas != 1:
            raise ValueError(f"{nome}: expected one soap:address, found {trocas}")
        return publicado


def carregar_contrato(url_publica: str) -> Contrato:
    """The contract of an installation whose clients reach it at ``url_publica`` (scheme, host, maybe a path)."""
    return Contrato(pasta_do_contrato(), url_publica.rstrip("/") + CAMINHO)


def _elemento_esquema(wsdl: bytes) -> etree._Element:
    esquema = etree.fromstring(wsdl).find("wsdl:types/xs:schema", NS)
    if esquema is None:
        raise ValueError("the contract has no inline schema")
    return esquema
