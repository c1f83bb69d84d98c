"""What somebody says who is still to prove who it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Visitante:
    """Who names a login and proves nothing. It asks all the same, for the audit
    (:class:`ws.domain.acessos.quem_pede.QuemPede`)."""

    login: str
    origem: str
    """The caller's network address."""
    id_correlacao: str


@dataclass(frozen=True, slots=True)
class Credenciais:
    """What a door received. It asks (:class:`ws.domain.acessos.quem_pede.QuemPede`) before anybody knows who it is."""

    login: str
    senha: str = field(repr=False)
    origem: str
    """The caller's network address."""
    id_correlacao: str = ""
