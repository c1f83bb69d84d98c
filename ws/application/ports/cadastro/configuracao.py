"""What a manager changes of the company."""

from typing import Protocol

from ws.domain.cadastro.empresa import Empresa


class ConfiguracaoRepository(Protocol):
    """What a manager may change of the company."""

    def gravar(self, empresa: Empresa) -> None:
        """Contact, sender, whether it sends mail, environment and colour; nothing else."""
        ...

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        """The content of a PNG or JPEG file, or (empty) none."""
        ...
