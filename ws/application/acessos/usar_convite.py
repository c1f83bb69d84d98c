"""UsarConvite: who has the link chooses a password, once. LerConvite tells the page whose password it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.acessos.emissor_de_convites import resumo_do_token
from ws.application.acessos.regras_de_acesso import GestaoRecusada, conferir_senha
from ws.application.acessos.sessao import Sessao
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.autenticacao import AcessoRepository, ContaAcesso
from ws.application.ports.acessos.convites import Convite, ConviteRepository, MotivoConvite
from ws.application.ports.acessos.gestao import GestaoAcessosRepository, SenhaGuardada
from ws.application.ports.acessos.senhas import Senhas
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.auditoria.acao import Acao

SEM_CONVITE = "Este link já foi usado ou perdeu a validade. Peça um novo."


@dataclass(frozen=True, slots=True)
class ConviteAberto:
    """What the page of the link shows."""

    login: str
    motivo: MotivoConvite
    expira_em: datetime


class DadosDoConvite(UnitOfWork, Protocol):
    """Whose password the link sets."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...


class Dados(DadosDoConvite, Protocol):
    """The same, and what the new password changes."""

    @property
    def gestao(self) -> GestaoAcessosRepository: ...
    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class LerConvite:
    """Use case."""

    unidades: UnitsOfWork[DadosDoConvite]
    clock: Clock

    def __call__(self, empresa_codigo: str, token: str) -> ConviteAberto | None:
        """Whose password the link sets; none where it was used, has expired, or never was."""
        with self.unidades.leitura() as uow:
            achado = _abrir(uow, empresa_codigo, token, self.clock.agora())
        if achado is None:
            return None
        convite, conta = achado
        return ConviteAberto(conta.login, convite.motivo, convite.expira_em)


@dataclass(frozen=True)
class UsarConvite:
    """Use case."""

    unidades: UnitsOfWork[Dados]
    senhas: Senhas
    clock: Clock

    def __call__(self, empresa_codigo: str, token: str, nova: str, origem: str, id_correlacao: str) -> Sessao:
        """Set the password, end every other session and link of the account; the session that begins.

        Raises GestaoRecusada for a link that opens nothing and for a password that may not be.
        """
        agora = self.clock.agora()
        with self.unidades.leitura() as uow:
            achado = _abrir(uow, empresa_codigo, token, agora)
        if achado is None:
            raise GestaoRecusada(SEM_CONVITE)
        convite, conta = achado
        conferir_senha(nova, conta.login)
        guardada = SenhaGuardada(self.senhas.gerar_hash_senha(nova), agora)
        with self.unidades.escrita() as uow:
            if not uow.convites.usar(convite, agora):
                raise GestaoRecusada(SEM_CONVITE)
            uow.gestao.encerrar_convites(convite.empresa_id, convite.acesso_id, agora)
            uow.gestao.definir_senhas(convite.empresa_id, convite.acesso_id, [guardada])
            versao = uow.acessos.encerrar_sessoes(convite.empresa_id, convite.acesso_id)
            uow.acessos.esquecer_tentativas(conta.login, origem)
            acesso = conta.acesso(origem, id_correlacao)
            anotar(
                uow.auditoria,
                acesso,
                Acao.SENHA_DEFINIDA,
                agora,
                empresa_id=convite.empresa_id,
                detalhe=convite.motivo.value.lower(),
            )
            uow.commit()
        return Sessao(convite.empresa_id, convite.acesso_id, versao)


def _abrir(
    uow: DadosDoConvite, empresa_codigo: str, token: str, agora: datetime
) -> tuple[Convite, ContaAcesso] | None:
    empresa = uow.empresas.por_codigo(empresa_codigo)
    convite = empresa and uow.convites.aberto(empresa.id, resumo_do_token(token), agora)
    conta = convite and uow.acessos.por_id(convite.empresa_id, convite.acesso_id)
    return (convite, conta) if convite and conta and conta.ativo else None
