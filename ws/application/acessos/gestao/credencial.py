"""A secret or a password that was made or chosen for somebody: told once, and kept only as a hash."""

from dataclasses import dataclass, field

from ws.application.acessos.regras_de_acesso import conferir_senha
from ws.application.ports.acessos.senhas import Senhas


@dataclass(frozen=True, slots=True)
class Credencial:
    """What the account's owner will type. Shown once."""

    login: str
    senha: str = field(repr=False)


def senha_dada_ou_gerada(senhas: Senhas, dada: str | None, login: str) -> str:
    """The password given, or a new one. Raises 610, 611 or 612 for one that ``login`` may not have."""
    if dada is None:
        return senhas.gerar_senha()
    conferir_senha(dada, login)
    return dada
