"""Fake of the runs of imports."""

from tests.fakes.banco import Banco
from ws.application.ports.importacao.corridas import Importacao, SituacaoImportacao


class ImportacaoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def gravadas(self, empresa_id: int) -> int:
        return sum(
            1
            for corrida in self._banco.importacoes
            if corrida.empresa_id == empresa_id and corrida.situacao is SituacaoImportacao.GRAVADA
        )

    def registrar(self, importacao: Importacao) -> None:
        self._banco.importacoes.append(importacao)
