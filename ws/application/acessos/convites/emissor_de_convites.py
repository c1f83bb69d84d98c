"""Makes a link that sets a password once, and posts it. The link is in the letter and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

from ws.application.correio.avisos import CorreioDeAvisos
from ws.application.ports.acessos.convites import Convite, ConviteRepository, MotivoConvite
from ws.application.ports.correio.redator import Aviso
from ws.application.ports.correio.remessas import RemessaRepository
from ws.domain.cadastro.empresa import Empresa

VALIDADE = {
    MotivoConvite.CONVITE: timedelta(days=7),
    MotivoConvite.SENHA: timedelta(hours=1),
}


@dataclass(frozen=True, slots=True)
class Destino:
    """Whose password the link sets, and where it goes. ``por`` is the account that asked for it."""

    acesso_id: int
    login: str
    email: str
    por: int


class DadosDoEmissor(Protocol):
    """Where links and letters are stored."""

    @property
    def convites(self) -> ConviteRepository: ...
    @property
    def remessas(self) -> RemessaRepository: ...


@dataclass(frozen=True)
class EmissorDeConvites:
    """``link`` gives the address of the page, from the company's code and the token."""

    correio: CorreioDeAvisos
    novo_id: Callable[[], str]
    novo_token: Callable[[], str]
    """256 random bits, in letters that fit an address."""
    link: Callable[[str, str], str]

    def __call__(
        self, uow: DadosDoEmissor, empresa: Empresa, destino: Destino, motivo: MotivoConvite, agora: datetime
    ) -> Convite:
        """Store the invitation and its letter, within somebody's transaction."""
        token = self.novo_token()
        convite = Convite(
            empresa_id=empresa.id,
            id=self.novo_id(),
            acesso_id=destino.acesso_id,
            resumo=resumo_do_token(token),
            motivo=motivo,
            criado_em=agora,
            expira_em=agora + VALIDADE[motivo],
        )
        aviso = Aviso(
            empresa=empresa,
            convite=motivo is MotivoConvite.CONVITE,
            login=destino.login,
            link=self.link(empresa.codigo, token),
            expira_em=convite.expira_em,
            data=agora,
        )
        uow.convites.incluir(convite)
        self.correio.postar(uow.remessas, aviso, destino.por, destino.email)
        return convite


def resumo_do_token(token: str) -> str:
    """What is kept of a token, and looked up."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
