"""Links that set a password once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class MotivoConvite(StrEnum):
    """Why somebody may choose a password without knowing the old one."""

    CONVITE = "CONVITE"
    SENHA = "SENHA"


@dataclass(frozen=True, slots=True)
class Convite:
    """A link that sets a password once. Only the SHA-256 of its token is kept."""

    empresa_id: int
    id: str
    acesso_id: int
    resumo: str
    motivo: MotivoConvite
    criado_em: datetime
    expira_em: datetime


class ConviteRepository(Protocol):
    """Links that set a password."""

    def incluir(self, convite: Convite) -> None:
        """Add a link."""
        ...

    def aberto(self, empresa_id: int, resumo: str, agora: datetime) -> Convite | None:
        """The link whose token has this digest; None where it was used, has expired by ``agora``, or never was."""
        ...

    def usar(self, convite: Convite, agora: datetime) -> bool:
        """Use it up; whether it was still there to be used. Of concurrent users, one gets it."""
        ...

    def pedidos_desde(self, empresa_id: int, acesso_id: int, motivo: MotivoConvite, desde: datetime) -> int:
        """How many the account got; locks the account until the transaction ends."""
        ...

    def encerrar(self, empresa_id: int, acesso_id: int, agora: datetime) -> None:
        """No link that was sent for the account sets its password any more."""
        ...
