"""Boletos that went out on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Emissao:
    """One boleto that went out on paper."""

    empresa_id: int
    boleto_id: str
    quando: datetime
    acesso_id: int
    modelo: str
    sha256: str


class EmissaoRepository(Protocol):
    """Emissions, which are only ever added."""

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        """Add the emissions of one call."""
        ...

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[Emissao, ...]:
        """Emissions of a boleto that the account asked for, latest first; the latest ``LIMITE_DO_HISTORICO``."""
        ...
