"""Convidar: the manager lets a person in, by a link to the person's address that sets the first password."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.acessos.emissor_de_convites import DadosDoEmissor, Destino, EmissorDeConvites
from ws.application.acessos.gerir_acessos import incluir_acesso
from ws.application.acessos.regras_de_acesso import GestaoRecusada, conferir_email, conferir_login
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.convites import Convite, MotivoConvite
from ws.application.ports.acessos.diretorio import DiretorioRepository
from ws.application.ports.acessos.gestao import AcessoCadastrado, GestaoAcessosRepository, NovoAcesso
from ws.application.ports.auditoria.eventos import AuditoriaRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import Acao

SEM_CORREIO = "Não é possível enviar o convite: esta instalação não tem servidor de e-mail configurado."
SEM_EMAIL = "Este acesso não tem endereço de e-mail: informe um antes de convidar."
INATIVO = "Este acesso está bloqueado: desbloqueie antes de convidar."


@dataclass(frozen=True, slots=True)
class NovoConvite:
    """Whom to invite. Without ``clientes`` (ERP codes) the person is a manager of the company, like the one who
    invites. An empty ``login`` is the address itself."""

    email: str
    clientes: tuple[str, ...] = ()
    login: str = ""
    gestor: bool = False


@dataclass(frozen=True, slots=True)
class ConviteEnviado:
    """What the page may tell."""

    login: str
    email: str
    expira_em: datetime


class Dados(DadosDoEmissor, UnitOfWork, Protocol):
    """The accounts, and where the new one, its link, the letter and the audit rows are stored."""

    @property
    def gestao(self) -> GestaoAcessosRepository: ...
    @property
    def diretorio(self) -> DiretorioRepository: ...
    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def auditoria(self) -> AuditoriaRepository: ...


@dataclass(frozen=True)
class Convidar:
    """Use cases. All raise 110 for who is no manager, and GestaoRecusada with a sentence."""

    unidades: UnitsOfWork[Dados]
    emissor: EmissorDeConvites
    clock: Clock

    def __call__(self, acesso: Acesso, pedido: NovoConvite) -> ConviteEnviado:
        """Create the account, without a password, and post its invitation."""
        exigir_gestor(acesso)
        self._exigir_correio(acesso)
        novo = _novo_acesso(pedido)
        with self.unidades.escrita() as uow:
            cadastrado = _incluir(uow, acesso.empresa.id, novo)
            anotar(
                uow.auditoria,
                acesso,
                Acao.ACESSO_CRIADO,
                self.clock.agora(),
                empresa_id=acesso.empresa.id,
                clientes=novo.clientes,
                detalhe=f"{novo.login}; {novo.tipo.value.lower()}",
            )
            return self._enviar(uow, acesso, cadastrado, novo.email)

    def de_novo(self, acesso: Acesso, login: str) -> ConviteEnviado:
        """Post another invitation for a person's account that exists; the earlier ones stop."""
        exigir_gestor(acesso)
        self._exigir_correio(acesso)
        with self.unidades.escrita() as uow:
            cadastrado = uow.gestao.por_login(conferir_login(login), acesso.empresa.id)
            if cadastrado is None or cadastrado.tipo is TipoAcesso.INTEGRADOR:
                raise GestaoRecusada("Não existe acesso de pessoa com este login.")
            if not cadastrado.ativo:
                raise GestaoRecusada(INATIVO)
            email = uow.diretorio.email_da_conta(acesso.empresa.id, cadastrado.id)
            if not email:
                raise GestaoRecusada(SEM_EMAIL)
            uow.gestao.encerrar_convites(acesso.empresa.id, cadastrado.id, self.clock.agora())
            return self._enviar(uow, acesso, cadastrado, email)

    def _enviar(self, uow: Dados, acesso: Acesso, convidado: AcessoCadastrado, email: str) -> ConviteEnviado:
        """Post, write down, and make all of the transaction permanent."""
        agora = self.clock.agora()
        destino = Destino(convidado.id, convidado.login, email, acesso.id)
        convite: Convite = self.emissor(uow, acesso.empresa, destino, MotivoConvite.CONVITE, agora)
        anotar(
            uow.auditoria,
            acesso,
            Acao.CONVITE_ENVIADO,
            agora,
            empresa_id=acesso.empresa.id,
            detalhe=f"{convidado.login}; {email}",
        )
        uow.commit()
        return ConviteEnviado(convidado.login, email, convite.expira_em)

    def _exigir_correio(self, acesso: Acesso) -> None:
        if not self.emissor.correio.alcanca(acesso.empresa):
            raise GestaoRecusada(SEM_CORREIO)


def _novo_acesso(pedido: NovoConvite) -> NovoAcesso:
    email = conferir_email(pedido.email)
    clientes = tuple(dict.fromkeys(pedido.clientes))
    if pedido.gestor == bool(clientes):
        raise GestaoRecusada("Escolha ao menos um cliente, ou convide um gestor, e não os dois.")
    tipo = TipoAcesso.GESTOR if pedido.gestor else TipoAcesso.CLIENTE
    return NovoAcesso(conferir_login(pedido.login or email), tipo, None, clientes, email)


def _incluir(uow: Dados, empresa_id: int, novo: NovoAcesso) -> AcessoCadastrado:
    incluir_acesso(uow.gestao, uow.clientes, empresa_id, novo)
    cadastrado = uow.gestao.por_login(novo.login, empresa_id)
    assert cadastrado is not None  # it was just added
    return cadastrado
