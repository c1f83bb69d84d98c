"""The outbox, message by message: what a worker sends, and what is seen of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.paginas import Pagina, Recorte


@dataclass(frozen=True, slots=True)
class EnvioReservado:
    """A message a worker holds until its lease ends."""

    empresa_id: int
    protocolo: str
    ordem: int
    email: str
    message_id: str
    conteudo: bytes
    remetente: str
    captura: bool
    """As its :class:`ws.application.ports.correio.remessas.Remessa` says."""
    tentativa: int
    """1 for the first attempt."""
    interrompida: bool
    """An earlier attempt began and left no result: the message may arrive twice, with the same Message-ID."""
    criado_em: datetime


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
class EnvioDoBoleto:
    """One message with the boleto that the account asked for. ``mensagem`` says why it failed, or is empty."""

    quando: datetime
    protocolo: str
    email: str
    situacao: SituacaoEnvio
    mensagem: str


class MensagemRepository(Protocol):
    """The messages of the outbox, each to one recipient."""

    def reservar(self, agora: datetime, ate: datetime, quantos: int) -> tuple[EnvioReservado, ...]:
        """Lease up to ``quantos`` due messages until ``ate``, oldest first, skipping those others hold."""
        ...

    def concluir(
        self,
        envio: EnvioReservado,
        situacao: SituacaoEnvio,
        quando: datetime,
        mensagem: str,
        proxima: datetime | None,
    ) -> None:
        """Record the result of an attempt. PENDENTE needs ``proxima``, when to try again.
        The bytes of a message that was sent are dropped."""
        ...

    def pagina(
        self, empresa_id: int, situacao: SituacaoEnvio | None, recorte: Recorte
    ) -> Pagina[MensagemNaSaida]:
        """Messages in a situation, or all, the latest change first."""
        ...

    def contagem(self, empresa_id: int) -> ContagemDaSaida:
        """How many messages there are in each situation, zeros included."""
        ...

    def reenviar(self, empresa_id: int, protocolo: str, ordem: int, agora: datetime) -> bool:
        """Make a failed message due again, with all its attempts before it; whether there was one."""
        ...

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        """Messages with a boleto that the account asked for, latest first; the latest ``LIMITE_DO_HISTORICO``."""
        ...
