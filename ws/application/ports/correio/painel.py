"""The outbox, to be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.ports.correio.caixa_de_saida import Envio, SituacaoEnvio
from ws.application.ports.paginas import Pagina, Recorte


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


class SaidaRepository(Protocol):
    """The outbox, to be looked at."""

    def envios(self, empresa_id: int, acesso_id: int, protocolo: str) -> tuple[Envio, ...]:
        """How the messages of a request stand; none if the account made no such request."""
        ...

    def mensagens(
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
