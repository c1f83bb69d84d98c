"""A customer of the company."""

from dataclasses import dataclass

from ws.domain.cadastro.parte import Parte


@dataclass(frozen=True, slots=True)
class Cliente:
    """A customer. ``email`` is one to three addresses separated by a comma and a space, or empty."""

    codigo: str
    parte: Parte
    email: str = ""
