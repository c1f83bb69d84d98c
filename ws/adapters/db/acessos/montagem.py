"""Accounts as their manager sees them, from the rows of ``acesso``."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.adapters.db.modelo import acesso_cliente
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, SenhaGuardada
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados

_ac = acesso_cliente.c
CLIENTES = select(_ac.acesso_id, _ac.codigo_cliente).where(
    _ac.empresa_id == bindparam("da_empresa"), _ac.acesso_id.in_(bindparam("acessos", expanding=True))
)
"""Sorted afterwards: asked for in order, SQLite would read every link of the company."""


def montar_cadastrados(
    conexao: Connection, linhas: Sequence[Row[*tuple[Any, ...]]]
) -> Sequence[AcessoCadastrado]:
    """From whole rows, all of one company, in their order; two statements more, however many they are."""
    if not linhas:
        return ()
    clientes = _clientes(conexao, linhas)
    padroes = SqlPadraoRepository(conexao).da_empresa(linhas[0].empresa_id)
    return tuple(_montar(linha, tuple(sorted(clientes[linha.id])), padroes) for linha in linhas)


def _clientes(conexao: Connection, linhas: Sequence[Row[*tuple[Any, ...]]]) -> Mapping[int, list[str]]:
    chaves = {"da_empresa": linhas[0].empresa_id, "acessos": [linha.id for linha in linhas]}
    clientes: dict[int, list[str]] = defaultdict(list)
    for acesso_id, codigo in conexao.execute(CLIENTES, chaves):
        clientes[acesso_id].append(codigo)
    return clientes


def _montar(
    linha: Row[*tuple[Any, ...]],
    clientes: tuple[str, ...],
    padroes: Mapping[TipoAcesso, frozenset[Recurso]],
) -> AcessoCadastrado:
    proprios = {
        recurso: bool(palavra)
        for recurso in Recurso
        if (palavra := getattr(linha, recurso.name.lower())) is not None
    }
    guardadas = ((linha.senha_1, linha.senha_1_criada_em), (linha.senha_2, linha.senha_2_criada_em))
    return AcessoCadastrado(
        empresa_id=linha.empresa_id,
        id=linha.id,
        login=linha.login,
        tipo=linha.tipo,
        ativo=linha.ativo,
        senhas=tuple(SenhaGuardada(texto, quando) for texto, quando in guardadas if texto is not None),
        clientes=clientes,
        proprios=proprios,
        recursos=recursos_liberados(linha.tipo, proprios, padroes.get(linha.tipo, frozenset())),
        ultimo_uso=linha.ultimo_uso,
        email=linha.email,
    )
