"""Fake of what companies release."""

from collections.abc import Mapping
from dataclasses import replace

from tests.fakes.banco import Banco
from ws.domain.acessos.acesso import Recurso, TipoAcesso


class PadraoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def da_empresa(self, empresa_id: int) -> Mapping[TipoAcesso, frozenset[Recurso]]:
        return self._banco.empresas[empresa_id].padrao

    def definir(self, empresa_id: int, tipo: TipoAcesso, recurso: Recurso, *, liberado: bool) -> None:
        gravada = self._banco.empresas[empresa_id]
        outros = gravada.padrao[tipo] - {recurso}
        padrao = {**gravada.padrao, tipo: outros | {recurso} if liberado else outros}
        self._banco.empresas[empresa_id] = replace(gravada, padrao=padrao)
