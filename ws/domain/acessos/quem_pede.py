"""Who asks: what every use case knows of whoever acts in it, and the audit writes down."""

from dataclasses import dataclass
from typing import Protocol

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro

GESTAO = "gestão da empresa"
"""What is not released to who is no manager, in words."""


class QuemPede(Protocol):
    """Whoever acts: an account that proved who it is (:class:`ws.domain.acessos.acesso.Acesso`), the installation
    itself (:class:`Operador`), or who is still to prove who it is (credentials)."""

    @property
    def login(self) -> str:
        """The account's login, or the name of what is nobody's account."""
        ...

    @property
    def origem(self) -> str:
        """Source address of the call; empty for what comes from within."""
        ...

    @property
    def id_correlacao(self) -> str:
        """What the call is found by in the log; empty for what comes from within."""
        ...


class QuemGere(QuemPede, Protocol):
    """Whoever may ask for what a manager does: an account of the portal, or the operator."""

    @property
    def empresa_id(self) -> int | None:
        """The company it belongs to: what is another's is as unknown to it as what is nobody's. None: no company
        holds it, and it reaches all of them."""
        ...

    @property
    def gestor(self) -> bool:
        """Whether it may manage what it reaches."""
        ...


@dataclass(frozen=True, slots=True)
class Operador:
    """The installation's own hand, whom no company holds: the command line, the worker, the demonstration."""

    login: str
    """As the audit names it: ``linha de comando (maria)``."""
    origem: str = ""
    id_correlacao: str = ""
    empresa_id: None = None
    gestor: bool = True


def exigir_gestor(quem: QuemGere) -> None:
    """Raise 110 unless it is a manager. What a manager reaches is its own company, always."""
    if not quem.gestor:
        raise Erro(Codigo.RECURSO_NAO_LIBERADO, recurso=GESTAO)
