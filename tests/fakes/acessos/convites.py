"""Fake of the links that set a password."""

from dataclasses import replace
from datetime import datetime

from tests.fakes.banco import Banco
from tests.fakes.registros import ConviteGravado
from ws.application.ports.acessos.convites import Convite, MotivoConvite


class ConviteRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def incluir(self, convite: Convite) -> None:
        self._banco.convites[convite.empresa_id, convite.id] = ConviteGravado(convite)

    def aberto(self, empresa_id: int, resumo: str, agora: datetime) -> Convite | None:
        for (empresa, _), gravado in self._banco.convites.items():
            convite = gravado.convite
            if empresa == empresa_id and convite.resumo == resumo and gravado.usado_em is None:
                return convite if convite.expira_em > agora else None
        return None

    def usar(self, convite: Convite, agora: datetime) -> bool:
        gravado = self._banco.convites[convite.empresa_id, convite.id]
        if gravado.usado_em is not None:
            return False
        self._banco.convites[convite.empresa_id, convite.id] = replace(gravado, usado_em=agora)
        return True

    def pedidos_desde(self, empresa_id: int, acesso_id: int, motivo: MotivoConvite, desde: datetime) -> int:
        return sum(
            convite.motivo is motivo and convite.criado_em > desde
            for convite in self._do_acesso(empresa_id, acesso_id)
        )

    def encerrar(self, empresa_id: int, acesso_id: int, agora: datetime) -> None:
        for convite in self._do_acesso(empresa_id, acesso_id):
            self.usar(convite, agora)

    def _do_acesso(self, empresa_id: int, acesso_id: int) -> list[Convite]:
        todos = [gravado.convite for gravado in self._banco.convites.values()]
        return [um for um in todos if (um.empresa_id, um.acesso_id) == (empresa_id, acesso_id)]
