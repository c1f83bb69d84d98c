"""Accounts as a login meets them, and the failed attempts to use them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from ws.domain.acessos.acesso import Acesso, Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Empresa


@dataclass(frozen=True, slots=True)
class Tentativas:
    """Failed attempts in a row for one login from one source address."""

    falhas: int = 0
    bloqueado_ate: datetime | None = None


@dataclass(frozen=True, slots=True)
class AcessoGuardado:
    """An account as stored, with what judging a login needs. ``senhas`` are hashes, one or two."""

    empresa: Empresa
    id: int
    login: str
    tipo: TipoAcesso
    ativo: bool
    senhas: tuple[str, ...]
    recursos: frozenset[Recurso]
    """What is effectively released: the account's own word, else the company's default for its type."""
    clientes: tuple[str, ...]
    ultimo_uso: date | None = None
    versao_sessao: int = 0
    """How often all sessions of the account were ended: those of another number are over."""

    def acesso(self, origem: str, id_correlacao: str) -> Acesso:
        """The account at work, once it proved who it is."""
        return Acesso(
            empresa=self.empresa,
            id=self.id,
            login=self.login,
            tipo=self.tipo,
            recursos=self.recursos,
            clientes=self.clientes,
            origem=origem,
            id_correlacao=id_correlacao,
        )


class AcessoRepository(Protocol):
    """Accounts, and the failed attempts to use them, which are counted by login and source: addresses that are one
    source to :func:`ws.domain.acessos.origem.fonte` share their count."""

    def por_login(self, login: str, origem: str) -> tuple[AcessoGuardado | None, Tentativas]:
        """The account with this login (unique in the installation, compared without case), and the failures
        in a row of the login, existing or not, from a source address."""
        ...

    def por_id(self, empresa_id: int, acesso_id: int) -> AcessoGuardado | None:
        """The account with this number; None where the company has none."""
        ...

    def login_por_documento(self, empresa_codigo: str, documento: str) -> str | None:
        """Login of the one active customer account of the company that is linked to a customer with exactly this
        CPF or CNPJ; where no active one is, of the one blocked. None where there is none, or several."""
        ...

    def encerrar_sessoes(self, empresa_id: int, acesso_id: int) -> int:
        """End every session of the account; the number that new ones have."""
        ...

    def contar_falha(
        self, login: str, origem: str, agora: datetime, esquecer_antes_de: datetime
    ) -> Tentativas:
        """Add one failure, and tell how many in a row; where (login, origem) has to wait already, add none. A count
        last touched before ``esquecer_antes_de`` starts again. Concurrent ones come one after the other: each
        sees what those before it did until they committed."""
        ...

    def bloquear(self, login: str, origem: str, ate: datetime) -> None:
        """Make (login, origem) wait until ``ate``."""
        ...

    def esquecer_tentativas(self, login: str, origem: str) -> None:
        """Clear the count of (login, origem), as a success does."""
        ...

    def registrar_uso(self, empresa_id: int, acesso_id: int, dia: date) -> None:
        """Keep ``dia`` as the last day the account was used, in its company's zone."""
        ...
