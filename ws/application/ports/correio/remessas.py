"""The outbox, request by request: what was accepted, and how its messages stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class SituacaoEnvio(StrEnum):
    """State of one message to one recipient."""

    PENDENTE = "PENDENTE"
    ENVIADO = "ENVIADO"
    FALHOU = "FALHOU"


@dataclass(frozen=True, slots=True)
class MensagemRedigida:
    """One message to one recipient, as it will travel: the bytes are fixed when it is accepted."""

    email: str
    message_id: str
    conteudo: bytes


@dataclass(frozen=True, slots=True)
class Envio:
    """How one recipient's message stands. ``mensagem`` is a Portuguese sentence, or empty."""

    email: str
    situacao: SituacaoEnvio
    quando: datetime
    mensagem: str = ""


@dataclass(frozen=True, slots=True)
class Remessa:
    """One accepted EnviarBoletoEmail: what the outbox keeps."""

    empresa_id: int
    protocolo: str
    acesso_id: int
    criado_em: datetime
    dia: date
    """Day in the company's zone, for the daily limits."""
    boletos: tuple[str, ...]
    mensagens: tuple[MensagemRedigida, ...]
    id_requisicao: str | None
    resumo_pedido: str
    """SHA-256 (hex) of the request's content, to recognise the same key with other content."""
    captura: bool
    """The company was in HOMOLOGACAO when it was accepted: capture, do not send, whatever it is in later."""


@dataclass(frozen=True, slots=True)
class RemessaAnterior:
    """What is known of an earlier request with the same idRequisicao."""

    protocolo: str
    resumo_pedido: str
    envios: tuple[Envio, ...]


class ChaveRepetida(Exception):
    """Another transaction stored the same (account, idRequisicao) first."""


class RemessaRepository(Protocol):
    """Accepted requests: rows, in the same transaction as everything else."""

    def por_requisicao(
        self, empresa_id: int, acesso_id: int, id_requisicao: str, desde: datetime
    ) -> RemessaAnterior | None:
        """The request stored under this key since ``desde``, with its state now."""
        ...

    def enviados_no_dia(
        self, empresa_id: int, acesso_id: int, boletos: Sequence[str], dia: date
    ) -> tuple[int, Mapping[str, int]]:
        """Messages accepted on ``dia``: of the account, and of each boleto by any account (absent is zero).

        Locks what it counts until the transaction ends, so that concurrent requests cannot pass a limit.
        """
        ...

    def guardar(self, remessa: Remessa, chaves_desde: datetime) -> None:
        """Store it, PENDENTE. A key that was stored before ``chaves_desde`` is free again.

        Raises :class:`ChaveRepetida` when its key is not free.
        """
        ...

    def envios(self, empresa_id: int, acesso_id: int, protocolo: str) -> tuple[Envio, ...]:
        """How the messages of a request stand, in the order of their addresses; none if the account made no such
        request."""
        ...
