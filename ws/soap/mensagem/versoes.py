"""SOAP 1.1 and 1.2: what each calls its envelope, its media type, the parts of a fault, and the HTTP status of one.

Sources: SOAP 1.1, 4.4 and 6.2; SOAP 1.2 part 1, 5.4, and part 2, table 20. WS-I Basic Profile R1004 and R1126.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.soap.contrato.namespaces import SOAP11, SOAP12


class Culpa(Enum):
    """Why a message could not be processed, as SOAP divides it."""

    CLIENTE = "Client"
    SERVIDOR = "Server"
    VERSAO = "VersionMismatch"
    CABECALHO = "MustUnderstand"


CULPA_DE: Mapping[CodigoDoCatalogo, Culpa] = {
    Codigo.VERSAO_SOAP_DESCONHECIDA: Culpa.VERSAO,
    Codigo.CABECALHO_NAO_ENTENDIDO: Culpa.CABECALHO,
    Codigo.INDISPONIVEL: Culpa.SERVIDOR,
    Codigo.ERRO_INTERNO: Culpa.SERVIDOR,
}
"""Every other code that impedes processing is the client's to cure."""


@dataclass(frozen=True)
class VersaoSoap:
    """One version of SOAP. ``modelo_da_falha`` is a format of ``codigo``, ``texto`` and ``detalhe``, all three XML."""

    nome: str
    namespace: str
    tipo: str
    """Media type, without parameters."""
    modelo_da_falha: str = field(repr=False)
    nomes: Mapping[Culpa, str] = field(default_factory=dict, repr=False)
    """Its word for whose fault it is, where that is not SOAP 1.1's."""
    status_do_cliente: HTTPStatus = HTTPStatus.INTERNAL_SERVER_ERROR

    @property
    def content_type(self) -> str:
        """Content-Type of an answer in this version."""
        return f"{self.tipo}; charset=utf-8"

    def tag(self, nome: str) -> str:
        """A name of the envelope's namespace, as lxml writes it."""
        return f"{{{self.namespace}}}{nome}"

    def envelope(self, corpo: str, cabecalho: str = "") -> bytes:
        """A whole message around what goes into its Body and its Header."""
        return (
            f'<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="{self.namespace}">{cabecalho}'
            f"<soap:Body>{corpo}</soap:Body></soap:Envelope>"
        ).encode()

    def falha(self, culpa: Culpa, texto: str, detalhe: str) -> str:
        """The Fault, from escaped text and the XML of its one detail."""
        codigo = self.nomes.get(culpa, culpa.value)
        return self.modelo_da_falha.format(codigo=codigo, texto=texto, detalhe=detalhe)

    def status(self, codigo: CodigoDoCatalogo) -> HTTPStatus:
        """HTTP status of a fault with this code: 401, 400 (SOAP 1.2, the caller's fault) or 500."""
        if codigo is Codigo.CREDENCIAIS_AUSENTES:
            return HTTPStatus.UNAUTHORIZED
        if culpa_de(codigo) is Culpa.CLIENTE:
            return self.status_do_cliente
        return HTTPStatus.INTERNAL_SERVER_ERROR


def culpa_de(codigo: CodigoDoCatalogo) -> Culpa:
    """Whose fault a code that impedes processing is."""
    return CULPA_DE.get(codigo, Culpa.CLIENTE)


SOAP_11 = VersaoSoap(
    "1.1",
    SOAP11,
    "text/xml",
    '<soap:Fault><faultcode>soap:{codigo}</faultcode><faultstring xml:lang="pt-BR">{texto}</faultstring>'
    "<detail>{detalhe}</detail></soap:Fault>",
)
SOAP_12 = VersaoSoap(
    "1.2",
    SOAP12,
    "application/soap+xml",
    "<soap:Fault><soap:Code><soap:Value>soap:{codigo}</soap:Value></soap:Code>"
    '<soap:Reason><soap:Text xml:lang="pt-BR">{texto}</soap:Text></soap:Reason>'
    "<soap:Detail>{detalhe}</soap:Detail></soap:Fault>",
    {Culpa.CLIENTE: "Sender", Culpa.SERVIDOR: "Receiver"},
    HTTPStatus.BAD_REQUEST,
)
VERSOES: Mapping[str, VersaoSoap] = {versao.tag("Envelope"): versao for versao in (SOAP_11, SOAP_12)}
"""By the root element of a message."""
