"""What the portal's use cases read and write, beside what the services have."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from ws.application.importacao.acervo import Contagem, Problema, SituacaoImportacao
from ws.application.ports import SituacaoEnvio
from ws.application.ports_gestao import AcessoCadastrado


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


@dataclass(frozen=True, slots=True)
class ClienteDoAcesso:
    """A customer as the person behind an account chooses it. ``emails`` are what the ERP knows: suggestions."""

    codigo: str
    nome: str
    documento: str
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClienteEncontrado:
    """A customer as the manager finds it, with every account that is linked to it."""

    cliente: ClienteDoAcesso
    acessos: tuple[AcessoCadastrado, ...]


@dataclass(frozen=True, slots=True)
class PagamentoDoBoleto:
    """One payment; ``valor`` is principal and charges together, in reais."""

    data: date
    valor: Decimal
    principal: Decimal


@dataclass(frozen=True, slots=True)
class EmissaoDoBoleto:
    """One second copy that the account asked for."""

    quando: datetime
    modelo: str


@dataclass(frozen=True, slots=True)
class EnvioDoBoleto:
    """One message with the boleto that the account asked for. ``mensagem`` says why it failed, or is empty."""

    quando: datetime
    protocolo: str
    email: str
    situacao: SituacaoEnvio
    mensagem: str


@dataclass(frozen=True, slots=True)
class MensagemNaSaida:
    """A message of the outbox as the manager sees it. Without ``boletos`` it is an invitation or a new password."""

    protocolo: str
    ordem: int
    email: str
    situacao: SituacaoEnvio
    mensagem: str
    """Why the last attempt failed, in Portuguese, or empty."""
    tentativas: int
    criado_em: datetime
    atualizado_em: datetime
    proxima_tentativa: datetime | None
    login: str
    """The account that asked for it."""
    boletos: tuple[str, ...]


ContagemDaSaida = Mapping[SituacaoEnvio, int]
"""How many messages there are in each situation."""


@dataclass(frozen=True, slots=True)
class FiltroAuditoria:
    """Which events: both days inclusive, in the company's zone; empty texts do not filter."""

    inicio: datetime
    fim: datetime
    """First instant after the last day."""
    login: str = ""
    acao: str = ""


@dataclass(frozen=True, slots=True)
class CorridaDeImportacao:
    """One run of an import, in a listing."""

    id: str
    quem: str
    situacao: SituacaoImportacao
    iniciada_em: datetime
    terminada_em: datetime
    total: Contagem


@dataclass(frozen=True, slots=True)
class ArquivoDaCorrida:
    """A file of a run."""

    nome: str
    contagem: Contagem


@dataclass(frozen=True, slots=True)
class ImportacaoDetalhada:
    """One run with what was refused, and what was kept and somebody should look at."""

    corrida: CorridaDeImportacao
    arquivos: tuple[ArquivoDaCorrida, ...]
    problemas: tuple[Problema, ...]
    avisos: tuple[Problema, ...]
