"""SOAP envelopes written by hand, for what a well-behaved library does not let anybody send."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from client_samples.conexao import NAMESPACE

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss"
WSSE = f"{WSS}-wssecurity-secext-1.0.xsd"
PASSWORD_TEXT = f"{WSS}-username-token-profile-1.0#PasswordText"


@dataclass(frozen=True, slots=True)
class Acesso:
    """A login and its password."""

    usuario: str
    senha: str


def envelope(corpo: str, acesso: Acesso | None, soap: str = SOAP11) -> str:
    """The envelope around what goes in the Body, with the account's UsernameToken in the Header."""
    return (
        f'<s:Envelope xmlns:s="{soap}" xmlns:v1="{NAMESPACE}">{_cabecalho(acesso)}'
        f"<s:Body>{corpo}</s:Body></s:Envelope>"
    )


def pedido(operacao: str, campos: str = "") -> str:
    """An operation's element; ``campos`` is XML, in the prefix ``v1``."""
    return f"<v1:{operacao}><v1:requisicao>{campos}</v1:requisicao></v1:{operacao}>"


def campo(nome: str, valor: str) -> str:
    """One field, its value escaped.

    >>> campo("numeroDocumento", "A&B")
    '<v1:numeroDocumento>A&amp;B</v1:numeroDocumento>'
    """
    return f"<v1:{nome}>{escape(valor)}</v1:{nome}>"


def _cabecalho(acesso: Acesso | None) -> str:
    if acesso is None:
        return ""
    return (
        f'<s:Header><w:Security xmlns:w="{WSSE}"><w:UsernameToken><w:Username>{escape(acesso.usuario)}</w:Username>'
        f'<w:Password Type="{PASSWORD_TEXT}">{escape(acesso.senha)}</w:Password>'
        "</w:UsernameToken></w:Security></s:Header>"
    )
