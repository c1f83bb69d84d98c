"""The worker's round: lease due messages, hand each to the mail server, record what it said.

Between the lease and the record the message is in nobody's hands but the server's. A kill there leaves the
lease to run out; the next attempt repeats the same bytes under the same Message-ID, and is audited.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.correio.carteiro import Carteiro
from ws.application.ports.correio.mensagens import EnvioReservado, MensagemRepository
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.logger import Logger
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.erro import Erro
from ws.domain.acessos.quem_pede import Operador
from ws.domain.auditoria.acao import Acao

PRIMEIRA_ESPERA = timedelta(minutes=1)
ESPERA_MAXIMA = timedelta(hours=4)
TENTATIVAS_NO_MAXIMO = 12
"""One minute doubling to four hours: sixteen hours of trying."""
WORKER = Operador("worker")
"""Who sends, for the audit."""
ACAO_DE = {
    SituacaoEnvio.ENVIADO: Acao.ENVIO_ENVIADO,
    SituacaoEnvio.PENDENTE: Acao.ENVIO_PENDENTE,
    SituacaoEnvio.FALHOU: Acao.ENVIO_FALHOU,
}
"""What the audit calls the end of an attempt."""


def espera(tentativa: int) -> timedelta:
    """How long after attempt ``tentativa`` (from 1) the next one comes.

    >>> [int(espera(tentativa).total_seconds() // 60) for tentativa in (1, 2, 3, 9, 11)]
    [1, 2, 4, 240, 240]
    """
    return min(PRIMEIRA_ESPERA * (1 << (tentativa - 1)), ESPERA_MAXIMA)


class Dados(UnitOfWork, Protocol):
    """The outbox, and where its results are audited."""

    @property
    def mensagens(self) -> MensagemRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class EntregarEmails:
    """One step of the worker: an outbox message that is due, and what became of it."""

    unidades: UnitsOfWork[Dados]
    carteiro: Carteiro
    clock: Clock
    logger: Logger
    arrendamento: timedelta
    """How long a worker may hold a message; longer than the mail server's timeouts together."""

    def __call__(self) -> int:
        """Attempt one due message; the number attempted (0 when nothing is due)."""
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            envios = uow.mensagens.reservar(agora, agora + self.arrendamento, quantos=1)
            for envio in envios:
                self._auditar_repeticao(uow, envio, agora)
            uow.commit()
        for envio in envios:
            self._tentar(envio)
        return len(envios)

    def _tentar(self, envio: EnvioReservado) -> None:
        try:
            self.carteiro.entregar(envio)
        except Erro as falha:
            self._falhou(envio, falha)
        else:
            self._concluir(envio, SituacaoEnvio.ENVIADO, "", None)

    def _falhou(self, envio: EnvioReservado, falha: Erro) -> None:
        if not falha.codigo.repetir or envio.tentativa >= TENTATIVAS_NO_MAXIMO:
            self._concluir(envio, SituacaoEnvio.FALHOU, str(falha), None)
        else:
            proxima = self.clock.agora() + espera(envio.tentativa)
            self._concluir(envio, SituacaoEnvio.PENDENTE, str(falha), proxima)

    def _concluir(
        self,
        envio: EnvioReservado,
        situacao: SituacaoEnvio,
        mensagem: str,
        proxima: datetime | None,
    ) -> None:
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            uow.mensagens.concluir(envio, situacao, agora, mensagem, proxima)
            _anotar(uow.eventos, envio, ACAO_DE[situacao], agora, mensagem)
            uow.commit()
        self.logger.info(
            "email",
            protocolo=envio.protocolo,
            ordem=envio.ordem,
            tentativa=envio.tentativa,
            situacao=situacao.value,
        )

    def _auditar_repeticao(self, uow: Dados, envio: EnvioReservado, agora: datetime) -> None:
        if envio.interrompida:
            detalhe = f"tentativa anterior interrompida; pode repetir {envio.message_id}"
            _anotar(uow.eventos, envio, Acao.ENVIO_POSSIVEL_REPETICAO, agora, detalhe)


def _anotar(
    eventos: EventoRepository, envio: EnvioReservado, acao: Acao, quando: datetime, detalhe: str
) -> None:
    completo = f"protocolo {envio.protocolo}/{envio.ordem}; {detalhe}".rstrip("; ")
    anotar(eventos, WORKER, acao, quando, empresa_id=envio.empresa_id, detalhe=completo)
