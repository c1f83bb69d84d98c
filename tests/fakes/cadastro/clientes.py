"""Fake of the customers' repository."""

from collections.abc import Sequence

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.cadastro.busca import texto_de_busca
from ws.domain.cadastro.cliente import Cliente


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

    def por_codigos(self, empresa_id: int, codigos: Sequence[str]) -> tuple[Cliente, ...]:
        return tuple(cliente for cliente in self._por_nome(empresa_id) if cliente.codigo in codigos)

    def buscar(self, empresa_id: int, palavras: Sequence[str], recorte: Recorte) -> Pagina[Cliente]:
        achados = [
            cliente
            for cliente in self._por_nome(empresa_id)
            if all(palavra in texto_de_busca(cliente) for palavra in palavras)
        ]
        return pagina(achados, recorte)

    def _por_nome(self, empresa_id: int) -> list[Cliente]:
        da_empresa = [
            cliente for (empresa, _), cliente in self._banco.clientes.items() if empresa == empresa_id
        ]
        return sorted(da_empresa, key=lambda cliente: (texto_de_busca(cliente), cliente.codigo))
