"""Accounts, for those who manage them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.acessos.acesso import Recurso, TipoAcesso


@dataclass(frozen=True, slots=True)
class SenhaGuardada:
    """The hash of a password or of a secret, and since when it opens, where that was written down."""

    hash: str = field(repr=False)
    criada_em: datetime | None


@dataclass(frozen=True, slots=True)
class NovoAcesso:
    """An account that is to be added."""

    login: str
    tipo: TipoAcesso
    senha: SenhaGuardada | None
    """None until the person chooses one."""
    clientes: tuple[str, ...] = ()
    email: str = ""


@dataclass(frozen=True, slots=True)
class AcessoCadastrado:
    """An account as its manager sees it."""

    empresa_id: int
    id: int
    login: str
    tipo: TipoAcesso
    ativo: bool
    senhas: tuple[SenhaGuardada, ...]
    """One, or two while an integrator changes its secret: the older first. None: who was invited chose none yet."""
    clientes: tuple[str, ...]
    proprios: Mapping[Recurso, bool]
    """What was said of the account itself; the rest follows the company."""
    recursos: frozenset[Recurso]
    """What is effectively released."""
    ultimo_uso: date | None
    email: str = ""
    """Its own address, or empty: that of its customer."""


class LoginExistente(Exception):
    """Another account of the installation has this login."""


class AcessoCadastradoRepository(Protocol):
    """Accounts, for those who manage them. Logins come in the form in which they are kept."""

    def por_login(self, login: str, empresa_id: int | None) -> AcessoCadastrado | None:
        """The account, of this company if one is given; locked until the transaction ends, if that writes."""
        ...

    def todos(self, empresa_id: int) -> Sequence[AcessoCadastrado]:
        """Every account of the company, by login."""
        ...

    def buscar(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
        """Accounts in whose login or address the (lower-case) text occurs, by login."""
        ...

    def dos_clientes(
        self, empresa_id: int, codigos: Sequence[str]
    ) -> Mapping[str, Sequence[AcessoCadastrado]]:
        """The accounts that are linked to each of these customers, by login; who has none is absent."""
        ...

    def email(self, empresa_id: int, acesso_id: int) -> str:
        """Where to write to the account: its own address, else the first of its customers'; or empty."""
        ...

    def incluir(self, empresa_id: int, novo: NovoAcesso) -> None:
        """Add an account, active, that follows its company. Raises :class:`LoginExistente`."""
        ...

    def definir_senhas(self, empresa_id: int, acesso_id: int, senhas: Sequence[SenhaGuardada]) -> None:
        """Give the account one password or secret, or two secrets, in the place of all it had."""
        ...

    def definir_ativo(self, empresa_id: int, acesso_id: int, *, ativo: bool) -> None:
        """Let the account be used, or shut it out."""
        ...

    def definir_clientes(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        """Link the account to these customers (ERP codes), in the place of those it was linked to."""
        ...

    def definir_email(self, empresa_id: int, acesso_id: int, email: str) -> None:
        """Give the account an address of its own, or (empty) none."""
        ...

    def definir_recurso(
        self, empresa_id: int, acesso_id: int, recurso: Recurso, *, liberado: bool | None
    ) -> None:
        """Release a resource to the account, withhold it, or (None) leave it to the company's default."""
        ...
