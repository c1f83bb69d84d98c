"""The link of an invitation that still opens, found by its token."""

from datetime import datetime
from typing import Protocol

from ws.application.acessos.convites.emissor_de_convites import resumo_do_token
from ws.application.ports.acessos.autenticacao import AcessoGuardado, AcessoRepository
from ws.application.ports.acessos.convites import Convite, ConviteRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.unit_of_work import UnitOfWork


class DadosDoConvite(UnitOfWork, Protocol):
    """Whose password the link sets."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def convites(self) -> ConviteRepository: ...
    @property
    def acessos(self) -> AcessoRepository: ...


def abrir_convite(
    uow: DadosDoConvite, empresa_codigo: str, token: str, agora: datetime
) -> tuple[Convite, AcessoGuardado] | None:
    """The invitation and whose password it sets; none where it was used, has expired, or never was, and for an account
    that is blocked."""
    empresa = uow.empresas.por_codigo(empresa_codigo)
    convite = empresa and uow.convites.aberto(empresa.id, resumo_do_token(token), agora)
    guardado = convite and uow.acessos.por_id(convite.empresa_id, convite.acesso_id)
    return (convite, guardado) if convite and guardado and guardado.ativo else None
