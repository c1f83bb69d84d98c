"""Builds accounts of people and systems; a call names only what its test is about."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any

from argon2 import PasswordHasher

from tests.fakes.acessos.senhas import PREFIXO
from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from ws.adapters.senhas import PREFIXO as DO_SEGREDO
from ws.domain.acessos.acesso import TipoAcesso

SENHA = "abracadabra"
"""Everybody's, wherever a test does not say otherwise."""


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


def com_senhas_de_verdade(banco: Banco, senha_de: Callable[[str], str]) -> Banco:
    """The same accounts as a real installation stores them: ``senha_de`` gives each login that has one its password."""
    return banco.com_acessos(
        *(
            replace(um, senhas=(como_se_guarda(um.tipo, senha_de(um.login)),))
            for um in banco.acessos.values()
            if um.senhas
        )
    )


@cache
def como_se_guarda(tipo: TipoAcesso, senha: str) -> str:
    """A system's secret is a digest, a person's password Argon2id, made cheap here: its cost has tests of its own."""
    if tipo is TipoAcesso.INTEGRADOR:
        return DO_SEGREDO + sha256(senha.encode()).hexdigest()
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(senha)
