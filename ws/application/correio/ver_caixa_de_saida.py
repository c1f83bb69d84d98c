"""VerCaixaDeSaida: what of the company's e-mail is pending, sent and failed, and why."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.ports.correio.mensagens import ContagemDaSaida, MensagemNaSaida, MensagemRepository
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.paginas import Pagina, Recorte
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor


@dataclass(frozen=True, slots=True)
class SaidaDaEmpresa:
    """A page of messages, the latest change first, and how many there are in each situation."""

    mensagens: Pagina[MensagemNaSaida]
    contagem: ContagemDaSaida


class Dados(UnitOfWork, Protocol):
    """The outbox, as the manager sees it."""

    @property
    def mensagens(self) -> MensagemRepository: ...


@dataclass(frozen=True)
class VerCaixaDeSaida:
    """The outbox of the manager's company, a page at a time."""

    unidades: UnitsOfWork[Dados]

    def __call__(
        self, acesso: Acesso, situacao: SituacaoEnvio | None = None, pagina: int = 1
    ) -> SaidaDaEmpresa:
        """The messages in a situation, or all. Raises 110 for who is no manager."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return SaidaDaEmpresa(
                uow.mensagens.pagina(acesso.empresa.id, situacao, Recorte(pagina)),
                uow.mensagens.contagem(acesso.empresa.id),
            )
