"""Fake of the collection accounts' repository."""

from collections.abc import Mapping

from tests.fakes.banco import Banco
from ws.domain.empresa import ContaCobranca


class ContaCobrancaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def todas(self, empresa_id: int) -> Mapping[str, ContaCobranca]:
        return {
            codigo: conta for (empresa, codigo), conta in self._banco.contas.items() if empresa == empresa_id
        }
