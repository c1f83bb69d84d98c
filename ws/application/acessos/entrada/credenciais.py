"""What somebody says to come in."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Credenciais:
    """What a door received. It asks (:class:`ws.domain.acessos.quem_pede.QuemPede`) before anybody knows who it is."""

    login: str
    senha: str = field(repr=False)
    origem: str
    """The caller's network address."""
    id_correlacao: str = ""
