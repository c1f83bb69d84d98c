"""PedirNovaSenha: who forgot the password gets a link by e-mail. The answer never tells whether it did."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from ws.application.acessos.convites.emissor_de_convites import DadosDoEmissor, Destino, EmissorDeConvites
from ws.application.acessos.entrada.credenciais import Visitante
from ws.application.acessos.entrada.login_digitado import Achado, encontrar
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoGuardado, AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository
from ws.application.ports.acessos.convites import ConviteRepository, MotivoConvite
from ws.application.ports.auditoria.eventos import SEM_EMPRESA, EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.empresa import Empresa

PEDIDOS_POR_DIA = 3
"""Letters to one account in 24 hours, so that nobody can flood a mailbox."""
DIA = timedelta(days=1)


class Dados(DadosDoEmissor, UnitOfWork, Protocol):
    """Who asks, and where the link, its letter and the audit row are stored."""

    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class PedirNovaSenha:
    """Posts a link to choose another password, to the address that the account already has."""

    unidades: UnitsOfWork[Dados]
    emissor: EmissorDeConvites
    clock: Clock

    def disponivel(self, empresa: Empresa) -> bool:
        """Whether letters of this company can leave at all; if not, a page better says whom to talk to."""
        return self.emissor.correio.alcanca(empresa)

    def __call__(self, empresa_codigo: str, usuario: str, origem: str, id_correlacao: str) -> None:
        """Post a link, or do not: no answer, and an audit row, either way."""
        agora = self.clock.agora()
        with self.unidades.escrita() as uow:
            achado = encontrar(uow.acessos, empresa_codigo, usuario, origem)
            desfecho = self._desfecho(uow, achado, agora)
            anotar(
                uow.eventos,
                Visitante(achado.login, origem, id_correlacao),
                Acao.NOVA_SENHA_PEDIDA,
                agora,
                empresa_id=SEM_EMPRESA if achado.guardado is None else achado.guardado.empresa.id,
                detalhe=desfecho,
            )
            uow.commit()

    def _desfecho(self, uow: Dados, achado: Achado, agora: datetime) -> str:
        """Post the link if there is somebody to post it to; what happened, for the audit."""
        guardado = achado.guardado
        if guardado is None:
            return "não existe acesso com este login"
        if not guardado.ativo:
            return "acesso bloqueado"
        if not self.emissor.correio.alcanca(guardado.empresa):
            return "sem servidor de e-mail"
        email = uow.cadastrados.email(guardado.empresa.id, guardado.id)
        return self._postar(uow, guardado, email, agora) if email else "acesso sem e-mail"

    def _postar(self, uow: Dados, guardado: AcessoGuardado, email: str, agora: datetime) -> str:
        motivo = MotivoConvite.SENHA
        if (
            uow.convites.pedidos_desde(guardado.empresa.id, guardado.id, motivo, agora - DIA)
            >= PEDIDOS_POR_DIA
        ):
            return "limite diário atingido"
        self.emissor(
            uow, guardado.empresa, Destino(guardado.id, guardado.login, email, guardado.id), motivo, agora
        )
        return f"enviada para {email}"
