"""Fake of the companies' repository."""

from tests.fakes.banco import Banco
from ws.domain.cadastro.empresa import Empresa


class EmpresaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def por_codigo(self, codigo: str) -> Empresa | None:
        empresas = (gravada.empresa for gravada in self._banco.empresas.values())
        return next((empresa for empresa in empresas if empresa.codigo == codigo), None)

    def ha_alguma(self) -> bool:
        return bool(self._banco.empresas)

    def logo(self, empresa_id: int) -> bytes:
        return self._banco.logos.get(empresa_id, b"")
