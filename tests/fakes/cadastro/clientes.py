"""Fake of the customers' repository."""

from collections.abc import Sequence

from tests.fakes.banco import Banco


class ClienteRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def codigos_por_documento(self, empresa_id: int, documento: str) -> tuple[str, ...]:
        return tuple(
            sorted(
                codigo
                for (empresa, codigo), cliente in self._banco.clientes.items()
                if empresa == empresa_id and cliente.parte.documento == documento
            )
        )

    def existentes(self, empresa_id: int, codigos: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            sorted(codigo for codigo in set(codigos) if (empresa_id, codigo) in self._banco.clientes)
        )
