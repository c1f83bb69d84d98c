"""Collection accounts. Fulfils :class:`ws.application.ports.cadastro.contas.ContaCobrancaRepository`."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.cadastro.empresas import COLUNAS_DA_PARTE, montar_parte
from ws.adapters.db.cadastro.logos_das_contas import LOGOS
from ws.adapters.db.modelo import conta_cobranca, empresa
from ws.adapters.db.motor.direto import Direto
from ws.domain.cadastro.conta import ContaCobranca, DadosDaConta

_c = conta_cobranca.c
DADOS = tuple(_c[campo.name] for campo in fields(DadosDaConta))
TODAS = Direto(
    select(*DADOS, _c.beneficiario, *COLUNAS_DA_PARTE)
    .join(empresa, empresa.c.id == _c.empresa_id)
    .where(_c.empresa_id == bindparam("empresa_id"))
)


class SqlContaCobrancaRepository:
    """Collection accounts, each with its beneficiário: its own, or the company; apart from them their banks' logos."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def todas(self, empresa_id: int) -> Mapping[str, ContaCobranca]:
        linhas = TODAS.linhas(self._conexao, {"empresa_id": empresa_id})
        return {linha[0]: _montar(linha) for linha in linhas}

    def logos(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, bytes]:
        linhas = self._conexao.execute(LOGOS, {"da_empresa": empresa_id, "codigos": list(codigos)})
        return {codigo: bytes(conteudo) for codigo, conteudo in linhas}


@lru_cache(maxsize=1024)
def _montar(linha: tuple[Any, ...]) -> ContaCobranca:
    """Accounts hardly ever change, and every call reads them: equal rows give the same immutable object."""
    dados, (proprio, *da_empresa) = linha[: len(DADOS)], linha[len(DADOS) :]
    return ContaCobranca(*dados, beneficiario=proprio or montar_parte(tuple(da_empresa)))
