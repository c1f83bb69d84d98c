"""A customer of the company."""

from dataclasses import dataclass

from ws.domain.cadastro.parte import Parte

SEPARADOR = ", "


@dataclass(frozen=True, slots=True)
class Cliente:
    """A customer, as the ERP registers it."""

    codigo: str
    """The ERP's own key, unique in the company."""
    parte: Parte
    email: str = ""
    """One to three addresses separated by a comma and a space, or empty."""

    @property
    def emails(self) -> tuple[str, ...]:
        """Each of the addresses."""
        return tuple(self.email.split(SEPARADOR)) if self.email else ()
