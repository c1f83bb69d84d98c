"""EntrarNoPortal: a person, with login or document and password, becomes a session.

The lockout is the services' own: failures are counted for the account's login, whichever way it was named.
"""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.login_digitado import encontrar
from ws.application.acessos.entrada.porteiro import Porteiro
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where an entry is audited."""

    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class EntrarNoPortal:
    """Lets a person of one company into the portal."""

    unidades: UnitsOfWork[Dados]
    porteiro: Porteiro
    clock: Clock

    def __call__(
        self, empresa_codigo: str, usuario: str, senha: str, origem: str, id_correlacao: str
    ) -> Sessao:
        """What the cookie will hold. Raises 102, 103 and 104; every refusal is an audit row, and each success."""
        with self.unidades.leitura() as uow:
            achado = encontrar(uow.acessos, empresa_codigo, usuario, origem)
        credenciais = Credenciais(achado.login, senha, origem, id_correlacao)
        aceito = self.porteiro(achado.guardado, achado.tentativas, credenciais)
        acesso = aceito.acesso(origem, id_correlacao)
        with self.unidades.escrita() as uow:
            anotar(uow.eventos, acesso, Acao.ENTRAR, self.clock.agora(), empresa_id=acesso.empresa.id)
            uow.commit()
        return Sessao(aceito.empresa.id, aceito.id, aceito.versao_sessao)
