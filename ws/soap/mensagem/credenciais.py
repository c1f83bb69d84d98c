"""What a caller says of itself: WS-Security UsernameToken with a PasswordText, or HTTP Basic.

Both may come if they agree. A digest needs a recoverable password, and signature and encryption would have to be
verified: all are refused rather than ignored. Source: OASIS WS-Security UsernameToken Profile 1.1, 3.1; RFC 7617.

>>> do_basic("Basic bWFyaWE6cMOjbw==")
('maria', 'pão')
"""

from base64 import b64decode
from collections.abc import Sequence

from lxml import etree

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.soap.contrato.namespaces import WSSE, WSU
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.envelope import SECURITY
from ws.soap.mensagem.texto import sanear

USERNAME_TOKEN = f"{{{WSSE}}}UsernameToken"
USERNAME = f"{{{WSSE}}}Username"
PASSWORD = f"{{{WSSE}}}Password"
TIMESTAMP = f"{{{WSU}}}Timestamp"
PASSWORD_TEXT = (
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"  # noqa: S105  # a URI
)
LOGIN_GUARDADO = 128
"""Characters kept of a login: what is counted and audited stays small. More than any account has, unlike what the
portal keeps, so that no login is cut into another that exists."""

Par = tuple[str, str]
"""Login and password."""


def ler_credenciais(chamada: Chamada, cabecalhos: Sequence[etree._Element]) -> Credenciais:
    """The login and password of a call, from its header blocks or from HTTP.

    Notes in ``chamada`` whether a ``wsu:Timestamp`` came. Raises 101 (nothing came) and 207 (unusable, or two that
    differ).
    """
    do_cabecalho = _do_wsse(chamada, [bloco for bloco in cabecalhos if bloco.tag == SECURITY])
    do_http = do_basic(chamada.autorizacao)
    if do_cabecalho and do_http and do_cabecalho != do_http:
        raise _invalida("traz usuário e senha diferentes dos enviados por HTTP Basic")
    par = do_cabecalho or do_http
    if par is None:
        raise Erro(Codigo.CREDENCIAIS_AUSENTES)
    login, senha = par
    return Credenciais(sanear(login)[: LOGIN_GUARDADO + 1], senha, chamada.origem, chamada.id_correlacao)


def do_basic(autorizacao: str | None) -> Par | None:
    """Login and password of an Authorization header; nothing where it is of another scheme or cannot be read."""
    esquema, _, codificado = (autorizacao or "").strip().partition(" ")
    if esquema.lower() != "basic":
        return None
    try:
        octetos = b64decode(codificado.strip(), validate=True)
    except ValueError:
        return None
    login, separador, senha = _texto(octetos).partition(":")
    return (login, senha) if separador else None


def _texto(octetos: bytes) -> str:
    try:
        return octetos.decode()
    except UnicodeDecodeError:
        return octetos.decode("latin-1")


def _do_wsse(chamada: Chamada, blocos: Sequence[etree._Element]) -> Par | None:
    if not blocos:
        return None
    if len(blocos) > 1:
        raise _invalida("aparece mais de uma vez")
    tokens = []
    for filho in blocos[0]:
        if filho.tag == USERNAME_TOKEN:
            tokens.append(filho)
        elif filho.tag != TIMESTAMP:
            raise _invalida("contém elementos que não são UsernameToken nem Timestamp")
        chamada.pediu_timestamp |= filho.tag == TIMESTAMP
    if len(tokens) > 1:
        raise _invalida("contém mais de um UsernameToken")
    return _do_token(tokens[0]) if tokens else None


def _do_token(token: etree._Element) -> Par:
    usuarios, senhas = token.findall(USERNAME), token.findall(PASSWORD)
    if len(usuarios) != 1 or len(senhas) != 1:
        raise _invalida("deve ter exatamente um Username e um Password")
    if senhas[0].get("Type", PASSWORD_TEXT).strip() not in (
        PASSWORD_TEXT,
        "PasswordText",
        "wsse:PasswordText",
    ):
        raise _invalida("a senha não é do tipo PasswordText")
    return (usuarios[0].text or "").strip(), senhas[0].text or ""


def _invalida(motivo: str) -> Erro:
    return Erro(Codigo.SEGURANCA_INVALIDA, motivo=motivo)
