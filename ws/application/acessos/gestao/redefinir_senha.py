"""RedefinirSenha: another password for somebody else's account, which ends whatever the old one opened."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.alcance import acesso_ao_alcance
from ws.application.acessos.gestao.credencial import Credencial, senha_dada_ou_gerada
from ws.application.acessos.gestao.mudanca import (
    anotar_mudanca,
    encerrar_entradas,
    exigir_tipo,
)
from ws.application.acessos.regras_de_acesso import conferir_login
from ws.application.ports.acessos.autenticacao import AcessoRepository
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository, SenhaGuardada
from ws.application.ports.acessos.convites import ConviteRepository
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.domain.acessos.acesso import PESSOAS
from ws.domain.acessos.quem_pede import QuemGere, exigir_gestor
from ws.domain.auditoria.acao import Acao


class Dados(UnitOfWork, Protocol):
    """The account with its sessions, and where the change is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...


@dataclass(frozen=True)
class RedefinirSenha:
    """Gives a person's account another password. The old one stops at once, sessions too."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, quem: QuemGere, login: str, senha: str | None = None) -> Credencial:
        """The login as it is kept and the password, given or made.

        Raises 110 for who is no manager, and 610 to 612 for a password that may not be, 601 or 602 where there is
        no such account within reach, and 614 for one that is a system's.
        """
        exigir_gestor(quem)
        nova = senha_dada_ou_gerada(self.senhas, senha, conferir_login(login))
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(nova), self.clock.agora())
        with self.unidades.escrita() as uow:
            acesso, agora = acesso_ao_alcance(uow.cadastrados, quem, login), self.clock.agora()
            exigir_tipo(acesso, PESSOAS, CodigoDeGestao.SEM_SENHA)
            uow.cadastrados.definir_senhas(acesso.empresa_id, acesso.id, [guardada])
            encerrar_entradas(uow.acessos, uow.convites, acesso, agora)
            anotar_mudanca(uow.eventos, quem, Acao.SENHA_TROCADA, agora, acesso)
            uow.commit()
        return Credencial(acesso.login, nova)
