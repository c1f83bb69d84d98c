"""Builds accounts of people and systems; a call names only what its test is about."""

from typing import Any

from tests.fakes.registros import AcessoGravado
from ws.domain.acessos.acesso import TipoAcesso


def um_acesso(**mudancas: Any) -> AcessoGravado:
    """Customer account 1, ``bompreco`` with password ``senha`` (to the fake of Senhas), linked to C0001."""
    campos: dict[str, Any] = {
        "empresa_id": 1,
        "id": 1,
        "login": "bompreco",
        "tipo": TipoAcesso.CLIENTE,
        "senhas": ("hash:senha",),
        "clientes": ("C0001",),
    }
    return AcessoGravado(**(campos | mudancas))
