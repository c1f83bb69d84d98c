"""An invitation on its way: what both ways to invite somebody do last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ws.application.acessos.convites.emissor_de_convites import DadosDoEmissor, Destino, EmissorDeConvites
from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.application.ports.acessos.convites import MotivoConvite
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.empresa import Empresa


@dataclass(frozen=True, slots=True)
class ConviteEnviado:
    """What the page may tell: to whom it went, and until when its link opens."""

    login: str
    email: str
    expira_em: datetime


class DadosDoEnvio(DadosDoEmissor, Protocol):
    """Where the link and its letter are stored, and the sending is audited."""

    @property
    def eventos(self) -> EventoRepository: ...


def exigir_correio(emissor: EmissorDeConvites, empresa: Empresa) -> None:
    """Raise 623 where no letter of the company can leave."""
    if not emissor.correio.alcanca(empresa):
        raise Erro(CodigoDeGestao.SEM_CORREIO)


def enviar_convite(
    uow: DadosDoEnvio,
    emissor: EmissorDeConvites,
    quem: Acesso,
    convidado: AcessoCadastrado,
    email: str,
    *,
    agora: datetime,
) -> ConviteEnviado:
    """Post the link to choose a password and write it down, within somebody's transaction."""
    destino = Destino(convidado.id, convidado.login, email, quem.id)
    convite = emissor(uow, quem.empresa, destino, MotivoConvite.CONVITE, agora)
    anotar(
        uow.eventos,
        quem,
        Acao.CONVITE_ENVIADO,
        agora,
        empresa_id=quem.empresa.id,
        detalhe=f"{convidado.login}; {email}",
    )
    return ConviteEnviado(convidado.login, email, convite.expira_em)
