"""What a login and a password may be.

A login is kept in lower case. It has no colon, which HTTP Basic uses as its separator, and no accents or spaces,
which old clients send in the wrong encoding. A password has no space at its ends and no control character: both
get lost on the way through XML.
Source: NIST SP 800-63B, section 5.1.1 (length counts, rules of composition do not); RFC 7617, section 2.

>>> conferir_login("Loja.Centro@Mercado")
'loja.centro@mercado'
>>> conferir_senha("dez letras, ou mais", "loja")
"""

import re
import unicodedata

from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.login import LOGIN_MAXIMO, normalizar_login
from ws.domain.correio.destinatarios import conferir_endereco

SENHA_MINIMA = 10
SENHA_MAXIMA = 128
"""Characters. Longer ones are refused unread: hashing costs time in their length."""
_LOGIN = re.compile(rf"[a-z0-9._@+-]{{3,{LOGIN_MAXIMO}}}")


def conferir_login(login: str) -> str:
    """The login as it is kept. Raises 602."""
    normal = normalizar_login(login.strip())
    if _LOGIN.fullmatch(normal) is None:
        raise Erro(CodigoDeGestao.LOGIN_INVALIDO)
    return normal


def conferir_email(email: str) -> str:
    """The address in normal form. Raises 604.

    >>> conferir_email(" Maria@Mercado.com.br ")
    'Maria@mercado.com.br'
    """
    try:
        return conferir_endereco(email.strip(), "email")
    except Erro:
        raise Erro(CodigoDeGestao.ENDERECO_INVALIDO) from None


def conferir_senha(senha: str, login: str) -> None:
    """Raise 610, 611 or 612 unless a person may have this password."""
    if not SENHA_MINIMA <= len(senha) <= SENHA_MAXIMA:
        raise Erro(CodigoDeGestao.SENHA_DE_OUTRO_TAMANHO, minimo=SENHA_MINIMA, maximo=SENHA_MAXIMA)
    if senha != senha.strip() or any(unicodedata.category(letra).startswith("C") for letra in senha):
        raise Erro(CodigoDeGestao.SENHA_COM_OUTROS_CARACTERES)
    if senha.casefold() == login.casefold():
        raise Erro(CodigoDeGestao.SENHA_IGUAL_AO_LOGIN)
