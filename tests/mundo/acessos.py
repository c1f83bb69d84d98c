"""Builds accounts of people and systems; a call names only what its test is about."""

from typing import Any

from tests.fakes.acessos.senhas import PREFIXO
from tests.fakes.registros import AcessoGravado
from ws.domain.acessos.acesso import TipoAcesso

SENHA = "senha"


def um_acesso(**mudancas: Any) -> AcessoGravado:
    """Customer account 1, ``mercado``, linked to C0001; its password is :data:`SENHA`, as the fake hashes it."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "id": 1,
        "login": "mercado",
        "tipo": TipoAcesso.CLIENTE,
        "senhas": (PREFIXO + SENHA,),
        "clientes": ("C0001",),
    }
    return AcessoGravado(**(campos | mudancas))
