"""Fake of the emissions' repository."""

from collections.abc import Sequence

from tests.fakes.banco import Banco
from ws.application.ports.auditoria.emissoes import Emissao


class EmissaoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        self._banco.emissoes.extend(emissoes)
