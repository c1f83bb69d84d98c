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
from tests.mundo.cadastro import uma_empresa
from ws.adapters.senhas import PREFIXO as DO_SEGREDO
from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso

SENHA = "abracadabra"
"""Everybody's, wherever a test does not say otherwise."""
ORIGEM, CORRELACAO = "203.0.113.7", "corr-1"
"""Where a call comes from, and what it is called in the logs."""


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


def um_integrador(**mudancas: Any) -> AcessoGravado:
    """Integrator 2, ``erp``."""
    return um_acesso(**{"id": 2, "login": "erp", "tipo": TipoAcesso.INTEGRADOR, "clientes": ()} | mudancas)


def um_gestor(**mudancas: Any) -> AcessoGravado:
    """Manager 3, ``gestora``."""
    return um_acesso(**{"id": 3, "login": "gestora", "tipo": TipoAcesso.GESTOR, "clientes": ()} | mudancas)


def quem_pede(gravado: AcessoGravado | None = None, **mudancas: Any) -> Acesso:
    """That account of ``aurora``, or ``mercado``, once it proved who it is: everything is released to it."""
    um = gravado or um_acesso()
    campos: dict[str, Any] = {
        "empresa": uma_empresa(),
        "id": um.id,
        "login": um.login,
        "tipo": um.tipo,
        "recursos": frozenset(Recurso),
        "clientes": um.clientes,
        "origem": ORIGEM,
        "id_correlacao": CORRELACAO,
    }
    return Acesso(**(campos | mudancas))


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
