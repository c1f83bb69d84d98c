"""Convidar: the manager lets a person in, by a link to the person's address that sets the first password."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.acessos.convites.convite_enviado import (
    ConviteEnviado,
    DadosDoEnvio,
    enviar_convite,
    exigir_correio,
)
from ws.application.acessos.convites.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.gestao.inclusao import DadosDaInclusao, incluir_acesso
from ws.application.acessos.regras_de_acesso import conferir_email, conferir_login
from ws.application.ports.acessos.cadastrados import NovoAcesso
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, TipoAcesso
from ws.domain.acessos.quem_pede import exigir_gestor


@dataclass(frozen=True, slots=True)
class NovoConvite:
    """Whom to invite. Without ``clientes`` (ERP codes) the person is a manager of the company, like the one who
    invites. An empty ``login`` is the address itself."""

    email: str
    clientes: tuple[str, ...] = ()
    login: str = ""
    gestor: bool = False


class Dados(DadosDaInclusao, DadosDoEnvio, UnitOfWork, Protocol):
    """The accounts and the customers that one may see, and where the new account, its link, the letter and the audit
    rows are stored."""


@dataclass(frozen=True)
class Convidar:
    """Makes a person's account, without a password, and posts its invitation: both, or neither."""

    unidades: UnitsOfWork[Dados]
    emissor: EmissorDeConvites
    clock: Clock

    def __call__(self, acesso: Acesso, pedido: NovoConvite) -> ConviteEnviado:
        """Raises 110 for who is no manager, and 623 where no letter can leave, 602 for a login, 604 for an
        address and 606 for customers that may not be, 624 for neither or both of customers and manager, and 603 for a
        login that is taken."""
        exigir_gestor(acesso)
        exigir_correio(self.emissor, acesso.empresa)
        novo = _novo_acesso(pedido)
        with self.unidades.escrita() as uow:
            agora = self.clock.agora()
            incluir_acesso(uow, acesso, acesso.empresa.id, novo, agora)
            convidado = uow.cadastrados.por_login(novo.login, acesso.empresa.id)
            assert convidado is not None  # it was just added
            enviado = enviar_convite(uow, self.emissor, acesso, convidado, novo.email, agora=agora)
            uow.commit()
        return enviado


def _novo_acesso(pedido: NovoConvite) -> NovoAcesso:
    email = conferir_email(pedido.email)
    clientes = tuple(dict.fromkeys(pedido.clientes))
    if pedido.gestor == bool(clientes):
        raise Erro(CodigoDeGestao.CONVITE_DE_DOIS_TIPOS)
    tipo = TipoAcesso.GESTOR if pedido.gestor else TipoAcesso.CLIENTE
    return NovoAcesso(conferir_login(pedido.login or email), tipo, None, clientes, email)
