"""The one to three addresses a boleto is e-mailed to.

Syntax only, by ``email-validator``: one bare address each, no display name, no list, no route, no quoted local
part, no comment, no control character; and nothing that a server on the way may read as more than a mailbox.
Whether the mailbox exists is for its server to say.
"""

import re
from collections.abc import Sequence

from email_validator import EmailNotValidError, validate_email

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

_TRUQUES = re.compile(r"[!%]|=\?|^[-/|]")
"""In a local part: a further hop (``host!user``, ``user%host``), the start of an RFC 2047 encoded-word, and what
old servers run, write to or take for an option. Source: RFC 5321, appendix F.2; Exim's default ACL; Postfix's
``allow_percent_hack``, ``swap_bangpath`` and ``allow_min_user``."""


def conferir_endereco(texto: str, campo: str) -> str:
    """One address in normal form; 401 for a wrong one, naming the field."""
    try:
        validado = validate_email(texto, check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        raise Erro(Codigo.EMAIL_INVALIDO, campo=campo) from None
    if _TRUQUES.search(validado.local_part):
        raise Erro(Codigo.EMAIL_INVALIDO, campo=campo)
    return validado.ascii_email or validado.normalized


def conferir_destinatarios(emails: Sequence[str]) -> tuple[str, ...]:
    """The addresses in normal form; 401 for a wrong one, 402 for one given twice, naming which."""
    enderecos: dict[str, str] = {}
    for indice, email in enumerate(emails, start=1):
        campo = f"destinatarios.email[{indice}]"
        endereco = conferir_endereco(email, campo)
        if endereco.casefold() in enderecos:
            raise Erro(Codigo.EMAIL_REPETIDO, campo=campo)
        enderecos[endereco.casefold()] = endereco
    return tuple(enderecos.values())
