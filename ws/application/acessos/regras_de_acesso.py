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

from ws.application.acessos.autenticar import SENHA_MAXIMA
from ws.desfechos.erro import Erro
from ws.domain.correio.destinatarios import conferir_endereco

SENHA_MINIMA = 10
_LOGIN = re.compile(r"[a-z0-9._@+-]{3,100}")


class GestaoRecusada(Exception):
    """A manager's wish that cannot be met. ``mensagem`` says why, in Portuguese, for the one who asked."""

    def __init__(self, mensagem: str) -> None:
        super().__init__(mensagem)
        self.mensagem = mensagem


def conferir_login(login: str) -> str:
    """The login as it is kept."""
    normal = login.strip().lower()
    if _LOGIN.fullmatch(normal) is None:
        raise GestaoRecusada(
            "O login deve ter de 3 a 100 caracteres: letras sem acento, algarismos, ponto, hífen, sublinhado, + ou @."
        )
    return normal


def conferir_email(email: str) -> str:
    """The address in normal form.

    >>> conferir_email(" Maria@Mercado.com.br ")
    'Maria@mercado.com.br'
    """
    try:
        return conferir_endereco(email.strip(), "email")
    except Erro:
        raise GestaoRecusada("O e-mail deve ser um único endereço, como nome@empresa.com.br.") from None


def conferir_senha(senha: str, login: str) -> None:
    """Raise unless a person may have this password."""
    if not SENHA_MINIMA <= len(senha) <= SENHA_MAXIMA:
        raise GestaoRecusada(f"A senha deve ter de {SENHA_MINIMA} a {SENHA_MAXIMA} caracteres.")
    if senha != senha.strip() or any(unicodedata.category(letra).startswith("C") for letra in senha):
        raise GestaoRecusada("A senha não pode ter espaço nas pontas nem caracteres de controle.")
    if senha.casefold() == login.casefold():
        raise GestaoRecusada("A senha não pode ser igual ao login.")
