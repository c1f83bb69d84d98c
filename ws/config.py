"""Settings of an installation, read from environment variables ``CENTRAL_*``. Nothing else reads them.

Every setting has a default that works on one machine: SQLite in the working folder, port 8000, and no mail
server (only companies in HOMOLOGACAO, whose mail is captured, may then send; ``central-cobranca doctor`` says so).
"""

import os
from enum import StrEnum
from pathlib import Path
from secrets import token_urlsafe

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from ws.adapters.mail.servidor import Seguranca

PREFIXO = "CENTRAL_"
BYTES_DA_CHAVE = 32


class FormatoLog(StrEnum):
    """One JSON object a line for machines, aligned text for people."""

    JSON = "json"
    TEXTO = "texto"


class Settings(BaseSettings):
    """Frozen; the variable is the field's name in capitals after ``CENTRAL_`` (``CENTRAL_DATABASE_URL``)."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIXO, frozen=True, extra="forbid", use_attribute_docstrings=True
    )

    database_url: str = "sqlite:///central-cobranca.db"
    """SQLAlchemy URL; PostgreSQL is ``postgresql://user:password@host/database``."""
    public_url: str = Field(default="http://localhost:8000", pattern=r"^https?://[A-Za-z0-9.\[\]:-]+/?$")
    """Scheme, host and port that clients use: goes into the WSDL's address, never the Host header."""
    host: str = "127.0.0.1"
    """Address that ``serve`` listens on."""
    port: int = Field(default=8000, ge=1, le=65535)
    """Port that ``serve`` listens on."""
    workers: int = Field(default=1, ge=1)
    """Processes of ``serve``."""
    trusted_proxies: frozenset[str] = frozenset()
    """Addresses (JSON list) whose X-Forwarded-For is believed."""
    serve_sends_mail: bool = True
    """Whether ``serve`` runs an outbox worker; switch off where ``worker`` runs on its own."""

    portal: bool = True
    """Whether ``serve`` has the pages for customers and managers; they need the extra ``portal``."""
    secret_key: SecretStr = SecretStr("")
    """Signs the portal's sessions; none: a new one each time ``serve`` starts, which ends every session."""

    smtp_host: str = ""
    """Mail server; without one, only companies in HOMOLOGACAO may send."""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    """Its port."""
    smtp_security: Seguranca = Seguranca.STARTTLS
    """``starttls``, ``tls`` or ``nenhuma``."""
    smtp_user: str = ""
    """Login at the mail server; none: no login."""
    smtp_password: SecretStr = SecretStr("")
    """Its password."""
    smtp_timeout: float = Field(default=30.0, gt=0)
    """Seconds, for connecting and for each answer."""
    smtp_ca_file: Path | None = None
    """PEM file of the authorities to trust instead of the system's."""
    mail_sender: str = "boletos@localhost"
    """Sender of companies that configure none."""
    mail_capture_dir: Path = Path("emails")
    """Where mail of companies in HOMOLOGACAO is kept as .eml files instead of being sent."""

    mail_daily_per_boleto: int = Field(default=10, ge=0)
    """Messages of one boleto that are accepted in a day."""
    mail_daily_per_customer: int = Field(default=30, ge=0)
    """Messages of one customer account that are accepted in a day."""
    mail_daily_per_integrator: int = Field(default=5000, ge=0)
    """Messages of one integrator that are accepted in a day."""

    log_format: FormatoLog = FormatoLog.JSON
    """``json`` or ``texto``, on standard error."""


def garantir_chave() -> None:
    """Give this process and its children a secret key, where the environment has none."""
    variavel = f"{PREFIXO}SECRET_KEY"
    if not os.environ.get(variavel):
        os.environ[variavel] = token_urlsafe(BYTES_DA_CHAVE)


def variaveis_desconhecidas() -> tuple[str, ...]:
    """Variables named ``CENTRAL_*`` that no setting reads: likely a slip, or another program's."""
    conhecidas = {PREFIXO + nome.upper() for nome in Settings.model_fields}
    return tuple(sorted(nome for nome in os.environ if nome.startswith(PREFIXO) and nome not in conhecidas))


def ambiente_do_processo(settings: dict[str, str]) -> dict[str, str]:
    """Environment for a child process of the product: this one's, with ``settings`` (field -> text) on top."""
    return os.environ | {PREFIXO + nome.upper(): valor for nome, valor in settings.items()}
