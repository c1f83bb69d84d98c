"""EnviarDeNovo: the manager has a message that failed tried once more."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.correio.mensagens import MensagemRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The outbox, and where the new attempt is audited."""

    @property
    def mensagens(self) -> MensagemRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class EnviarDeNovo:
    """Makes a failed message of the manager's company pending again."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, protocolo: str, ordem: int) -> None:
        """``ordem`` is the message's place in its protocol, from 1. Raises 110 for who is no manager, and
        640 where there is no such message of the company, or it did not fail."""
        exigir_gestor(acesso)
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            if not uow.mensagens.reenviar(acesso.empresa.id, protocolo, ordem, agora):
                raise Erro(CodigoDeGestao.MENSAGEM_NAO_FALHOU)
            anotar(
                uow.eventos,
                acesso,
                Acao.ENVIO_REFEITO,
                agora,
                empresa_id=acesso.empresa.id,
                detalhe=f"protocolo {protocolo}/{ordem}",
            )
            uow.commit()
