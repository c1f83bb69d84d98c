"""The mail server of an installation: where it is, how it is reached, how long it may take."""

import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

PRAZOS_POR_MENSAGEM = 5
"""Time a message may take, in ``prazo``. RFC 5321, section 4.5.3.2.6, asks for patience with the
reply that follows the data: a server that was still thinking would get the message again."""


class Seguranca(StrEnum):
    """How the connection is protected; certificates are always verified."""

    STARTTLS = "starttls"
    TLS = "tls"
    NENHUMA = "nenhuma"


@dataclass(frozen=True)
class ServidorSmtp:
    """``remetente`` is the envelope sender for companies that have none; no ``usuario``: no login."""

    endereco: str
    porta: int
    remetente: str
    seguranca: Seguranca = Seguranca.STARTTLS
    usuario: str = ""
    senha: str = field(default="", repr=False)
    prazo: float = 30.0
    """Seconds, for connecting and for each answer."""
    autoridades: Path | None = None
    """PEM file of the authorities to trust instead of the system's."""

    @property
    def prazo_total(self) -> float:
        """Seconds after which a message is given up, whatever the server is doing."""
        return self.prazo * PRAZOS_POR_MENSAGEM

    @property
    def nome_proprio(self) -> str:
        """What we call ourselves in EHLO: the sender's domain, which needs no name server."""
        return self.remetente.rpartition("@")[2]

    @cached_property
    def contexto(self) -> ssl.SSLContext:
        """TLS settings, made once."""
        return ssl.create_default_context(cafile=self.autoridades)
