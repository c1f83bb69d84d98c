"""CaixaDeSaidaDoGestor: what of the company's e-mail is pending, sent and failed, and why; and once more."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.regras_de_acesso import GestaoRecusada
from ws.application.auditoria.anotar import anotar
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.correio.mensagens import ContagemDaSaida, MensagemNaSaida, MensagemRepository
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import Acao


@dataclass(frozen=True, slots=True)
class SaidaDaEmpresa:
    """A page of messages, the latest change first, and how many there are in each situation."""

    mensagens: Pagina[MensagemNaSaida]
    contagem: ContagemDaSaida


class Dados(UnitOfWork, Protocol):
    """The outbox, to be looked at, and where a resending is audited."""

    @property
    def mensagens(self) -> MensagemRepository: ...
    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class CaixaDeSaidaDoGestor:
    """Use cases. All raise 110 for who is no manager."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(
        self, acesso: Acesso, situacao: SituacaoEnvio | None = None, pagina: int = 1
    ) -> SaidaDaEmpresa:
        """The messages in a situation, or all."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return SaidaDaEmpresa(
                uow.mensagens.pagina(acesso.empresa.id, situacao, Recorte(pagina)),
                uow.mensagens.contagem(acesso.empresa.id),
            )

    def enviar_de_novo(self, acesso: Acesso, protocolo: str, ordem: int) -> None:
        """Make a failed message pending again. Raises GestaoRecusada where there is none of the company."""
        exigir_gestor(acesso)
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            if not uow.mensagens.reenviar(acesso.empresa.id, protocolo, ordem, agora):
                raise GestaoRecusada("Esta mensagem não está entre as que falharam.")
            anotar(
                uow.auditoria,
                acesso,
                Acao.ENVIO_REFEITO,
                agora,
                empresa_id=acesso.empresa.id,
                detalhe=f"protocolo {protocolo}/{ordem}",
            )
            uow.commit()
