"""ConvidarDeNovo: another link for a person whose account exists; the earlier ones stop."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.convites.convite_enviado import (
    ConviteEnviado,
    DadosDoEnvio,
    enviar_convite,
    exigir_correio,
)
from ws.application.acessos.convites.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.regras_de_acesso import conferir_login
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import exigir_gestor


class Dados(DadosDoEnvio, UnitOfWork, Protocol):
    """The accounts and their addresses, and where the link, the letter and the audit row are stored."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...


@dataclass(frozen=True)
class ConvidarDeNovo:
    """Posts another invitation for an account of the manager's company."""

    unidades: UnitsOfWork[Dados]
    emissor: EmissorDeConvites
    clock: Clock

    def __call__(self, acesso: Acesso, login: str) -> ConviteEnviado:
        """Raises 110 for who is no manager, and 623 where no letter can leave, 602 or 620 where there is
        no such person's account in the company, 621 for one that is blocked, and 622 for one without an address."""
        exigir_gestor(acesso)
        exigir_correio(self.emissor, acesso.empresa)
        with self.unidades.escrita() as uow:
            convidado, agora = _pessoa(uow.cadastrados, acesso, login), self.clock.agora()
            email = uow.cadastrados.email(acesso.empresa.id, convidado.id)
            if not email:
                raise Erro(CodigoDeGestao.CONVIDADO_SEM_EMAIL)
            uow.convites.encerrar(acesso.empresa.id, convidado.id, agora)
            enviado = enviar_convite(uow, self.emissor, acesso, convidado, email, agora=agora)
            uow.commit()
        return enviado


def _pessoa(cadastrados: AcessoCadastradoRepository, acesso: Acesso, login: str) -> AcessoCadastrado:
    convidado = cadastrados.por_login(conferir_login(login), acesso.empresa.id)
    if convidado is None or convidado.tipo is TipoAcesso.INTEGRADOR:
        raise Erro(CodigoDeGestao.PESSOA_DESCONHECIDA)
    if not convidado.ativo:
        raise Erro(CodigoDeGestao.CONVIDADO_BLOQUEADO)
    return convidado
