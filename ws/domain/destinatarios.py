"""The one to three addresses a boleto is e-mailed to.

Syntax only, by ``email-validator``: one bare address each, no display name, no list, no quoted local part,
no control character. Whether the mailbox exists is for its server to say.
"""

from collections.abc import Sequence

from email_validator import EmailNotValidError, validate_email

from ws.domain.catalogo import Codigo
from ws.domain.errors import Erro


def conferir_endereco(texto: str, campo: str) -> str:
    """One address in normal form; 401 for a wrong one, naming the field."""
    try:
        validado = validate_email(texto, check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        raise Erro(Codigo.EMAIL_INVALIDO, campo=campo) from None
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
