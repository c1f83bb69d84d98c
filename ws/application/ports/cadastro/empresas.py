"""Companies."""

from typing import Protocol

from ws.domain.cadastro.empresa import Empresa


class EmpresaRepository(Protocol):
    """Companies. What they look like on paper is read only where paper is drawn."""

    def por_codigo(self, codigo: str) -> Empresa | None:
        """The company with this code, without its logo."""
        ...

    def ha_alguma(self) -> bool:
        """Whether the installation has a company."""
        ...

    def logo(self, empresa_id: int) -> bytes:
        """The content of its logo's file, or nothing."""
        ...

    def configurar(self, empresa: Empresa) -> None:
        """Keep what a manager may change: contact, sender, whether it sends mail, environment and colour."""
        ...

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        """The content of a PNG or JPEG file in the place of the one before, or (empty) none."""
        ...
