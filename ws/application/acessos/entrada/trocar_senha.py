"""TrocarSenha: a person changes its own password, which ends every other session of the account."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.porteiro import Porteiro
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.acessos.regras_de_acesso import conferir_senha
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository, SenhaGuardada
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The accounts, and where the change is audited."""

    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...


@dataclass(frozen=True)
class TrocarSenha:
    """Puts a new password in the place of the present one, which the person has to know."""

    unidades: UnitsOfWork[Dados]
    porteiro: Porteiro
    senhas: Senhas
    clock: Clock

    def __call__(self, acesso: Acesso, atual: str, nova: str) -> Sessao:
        """The session that goes on. Raises 102 or 103 for a wrong present password, counted like a wrong login,
        and 610 to 612 for a new one that may not be."""
        conferir_senha(nova, acesso.login)
        with self.unidades.leitura() as uow:
            guardado, tentativas = uow.acessos.por_login(acesso.login, acesso.origem)
        credenciais = Credenciais(acesso.login, atual, acesso.origem, acesso.id_correlacao)
        self.porteiro(guardado, tentativas, credenciais)
        agora = self.clock.agora()
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(nova), agora)
        with self.unidades.escrita() as uow:
            uow.cadastrados.definir_senhas(acesso.empresa.id, acesso.id, [guardada])
            uow.convites.encerrar(acesso.empresa.id, acesso.id, agora)
            versao = uow.acessos.encerrar_sessoes(acesso.empresa.id, acesso.id)
            anotar(
                uow.eventos,
                acesso,
                Acao.SENHA_TROCADA,
                agora,
                empresa_id=acesso.empresa.id,
                detalhe=acesso.login,
            )
            uow.commit()
        return Sessao(acesso.empresa.id, acesso.id, versao)
