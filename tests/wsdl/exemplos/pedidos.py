"""Requests as a careful integrator would write them, in either SOAP version.

>>> print(pedido("EmitirBoleto", ("idBoleto", "A & B"))(SOAP_12).decode())
<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
  <soap:Body>
    <EmitirBoleto xmlns="urn:central-cobranca:integracao:v1">
      <requisicao>
        <idBoleto>A &amp; B</idBoleto>
      </requisicao>
    </EmitirBoleto>
  </soap:Body>
</soap:Envelope>
<BLANKLINE>
"""

from collections.abc import Callable, Sequence
from textwrap import indent
from xml.sax.saxutils import escape

from tests.wsdl.namespaces import CONTRATO, SOAP11, SOAP12, WSSE

PASSWORD_TEXT = (
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"
)
SOAP_11, SOAP_12 = SOAP11, SOAP12
"""The two versions, by the namespace of their envelopes."""

Campo = tuple[str, str | Sequence["Campo"]]
"""A field and its text, or the fields inside it."""
Corpo = Callable[[str], bytes]
"""The bytes of a request in a SOAP version."""


def elemento(nome: str, conteudo: str | Sequence[Campo], atributos: str = "") -> str:
    """An element, indented as a person would write it."""
    if isinstance(conteudo, str):
        return f"<{nome}{atributos}>{escape(conteudo)}</{nome}>\n"
    if not conteudo:
        return f"<{nome}{atributos}/>\n"
    filhos = "".join(elemento(*filho) for filho in conteudo)
    return f"<{nome}{atributos}>\n{indent(filhos, '  ')}</{nome}>\n"


def seguranca(usuario: str, senha: str, tipo: str = PASSWORD_TEXT) -> str:
    """A wsse:Security with a UsernameToken."""
    token = (
        f"<wsse:UsernameToken>\n  <wsse:Username>{escape(usuario)}</wsse:Username>\n"
        f'  <wsse:Password Type="{tipo}">{escape(senha)}</wsse:Password>\n</wsse:UsernameToken>\n'
    )
    return f'<wsse:Security xmlns:wsse="{WSSE}">\n{indent(token, "  ")}</wsse:Security>\n'


def operacao(nome: str, *campos: Campo) -> str:
    """The one element of a Body."""
    return elemento(nome, [("requisicao", campos)], f' xmlns="{CONTRATO}"')


def envelope(soap: str, corpo: str, cabecalho: str = "") -> str:
    """A whole message around what goes into its Body and its Header."""
    cabecalhos = f"<soap:Header>\n{indent(cabecalho, '  ')}</soap:Header>\n" if cabecalho else ""
    partes = f"{cabecalhos}<soap:Body>\n{indent(corpo, '  ')}</soap:Body>\n"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<soap:Envelope xmlns:soap="{soap}">\n{indent(partes, "  ")}</soap:Envelope>\n'
    )


def pedido(nome: str, *campos: Campo, cabecalho: str = "") -> Corpo:
    """A request of an operation."""
    return lambda soap: envelope(soap, operacao(nome, *campos), cabecalho).encode()
