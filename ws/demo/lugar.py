"""Where the demonstration happens, and how it speaks of it."""

from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

SERVICO = "/ws/v1/Integracao_Web_Services"

console = Console(highlight=False)


@dataclass(frozen=True)
class Demonstracao:
    """Its folder, which is absolute, and its server."""

    pasta: Path
    porta: int

    @property
    def url(self) -> str:
        """Scheme, host and port of the demonstration's server."""
        return f"http://localhost:{self.porta}"

    @property
    def registro(self) -> Path:
        """What the server writes."""
        return self.pasta / "servidor.log"

    @property
    def emails(self) -> Path:
        """Where its letters are captured."""
        return self.pasta / "emails"

    @property
    def ajustes(self) -> dict[str, str]:
        """Settings of the demonstration's installation: what it shows does not depend on those of the environment."""
        return {
            "database_url": f"sqlite:///{self.pasta / 'central.db'}",
            "mail_capture_dir": str(self.emails),
            "public_url": self.url,
            "host": "127.0.0.1",
            "port": str(self.porta),
            "serve_sends_mail": "true",
            "portal": "true",
        }


def daqui(caminho: Path) -> Path:
    """A path as it is typed from the working folder, where it is below it."""
    aqui = Path.cwd()
    return caminho.relative_to(aqui) if caminho.is_relative_to(aqui) else caminho
