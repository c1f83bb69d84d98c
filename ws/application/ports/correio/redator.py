"""Who composes messages, and what they say."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.carteira.impressora import Papel
from ws.domain.cadastro.empresa import Empresa


@dataclass(frozen=True, slots=True)
class Carta:
    """A letter with boletos: what it says, in plain text; the composer adds form, not content."""

    empresa: Empresa
    papeis: tuple[Papel, ...]
    pdf: bytes
    nome_arquivo: str
    assunto: str | None
    """The integrator's own subject, or none for the default."""
    mensagem: str | None
    """The integrator's own opening text, or none for the default."""
    data: datetime


@dataclass(frozen=True, slots=True)
class Aviso:
    """A letter without boletos, to the person of an account: a link that sets its password."""

    empresa: Empresa
    convite: bool
    """An invitation; else the password was forgotten."""
    login: str
    link: str
    expira_em: datetime
    data: datetime


class Redator(Protocol):
    """Composes messages: text and HTML in Portuguese, the PDF of boletos attached."""

    def redigir(self, carta: Carta, email: str, message_id: str) -> bytes:
        """The whole RFC 5322 message to ``email``, lines ending in CRLF. ``message_id`` has its angle brackets."""
        ...

    def redigir_aviso(self, aviso: Aviso, email: str, message_id: str) -> bytes:
        """The whole message of a letter without boletos."""
        ...

    def dominio(self, empresa: Empresa) -> str:
        """Domain for Message-IDs: that of the company's sender."""
        ...
