"""LerConvite: whose password a link sets, for the page that it opens."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.acessos.convites.convite_aberto import DadosDoConvite, abrir_convite
from ws.application.ports.acessos.convites import MotivoConvite
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitsOfWork


@dataclass(frozen=True, slots=True)
class ConviteAberto:
    """What the page of the link shows."""

    login: str
    motivo: MotivoConvite
    expira_em: datetime


class Dados(DadosDoConvite, Protocol):
    """Whose password the link sets."""


@dataclass(frozen=True)
class LerConvite:
    """Reads a link without using it."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, empresa_codigo: str, token: str) -> ConviteAberto | None:
        """Whose password the link sets; none where it was used, has expired, or never was."""
        with self.unidades.leitura() as uow:
            achado = abrir_convite(uow, empresa_codigo, token, self.clock.agora())
        if achado is None:
            return None
        convite, guardado = achado
        return ConviteAberto(guardado.login, convite.motivo, convite.expira_em)
