"""Fake of the collection accounts' repository."""

from collections.abc import Mapping, Sequence

from tests.fakes.banco import Banco
from ws.domain.cadastro.conta import ContaCobranca


class ContaCobrancaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def todas(self, empresa_id: int) -> Mapping[str, ContaCobranca]:
        return {
            codigo: conta for (empresa, codigo), conta in self._banco.contas.items() if empresa == empresa_id
        }

    def logos(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, bytes]:
        logos = self._banco.logos_das_contas
        return {codigo: logos[empresa_id, codigo] for codigo in codigos if (empresa_id, codigo) in logos}
