"""Fake of the audit."""

from tests.fakes.banco import Banco
from ws.application.ports.auditoria.eventos import Evento


class AuditoriaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def registrar(self, evento: Evento) -> None:
        self._banco.eventos.append(evento)
