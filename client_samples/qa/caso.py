"""What a case is, and how it ends."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from client_samples.qa.juizo import Divergencia, NaoAplicavel
from client_samples.qa.servico import Servico


class Situacao(StrEnum):
    """How a case ended."""

    PASSOU = "PASSOU"
    FALHOU = "FALHOU"
    NAO_APLICAVEL = "NÃO APLICÁVEL"


@dataclass(frozen=True, slots=True)
class Caso:
    """A sentence about the service, and the function that tries it: silence is consent."""

    grupo: str
    nome: str
    provar: Callable[[Servico], None]


@dataclass(frozen=True, slots=True)
class Veredito:
    """How a case ended, why, and how long it took in seconds."""

    caso: Caso
    situacao: Situacao
    motivo: str
    duracao: float


def casos(grupo: str, *linhas: tuple[str, Callable[[Servico], None]]) -> tuple[Caso, ...]:
    """The cases of one subject."""
    return tuple(Caso(grupo, nome, provar) for nome, provar in linhas)


def julgar(caso: Caso, servico: Servico, *, estrito: bool) -> Veredito:
    """Try one case. Strictly, what cannot be shown is a failure too."""
    inicio = time.monotonic()
    situacao, motivo = Situacao.PASSOU, ""
    try:
        caso.provar(servico)
    except NaoAplicavel as falta:
        situacao, motivo = Situacao.FALHOU if estrito else Situacao.NAO_APLICAVEL, f"não aplicável: {falta}"
    except Divergencia as divergencia:
        situacao, motivo = Situacao.FALHOU, str(divergencia)
    except Exception as inesperado:  # whatever else goes wrong, the other cases still run
        situacao, motivo = Situacao.FALHOU, f"{type(inesperado).__name__}: {inesperado}"
    return Veredito(caso, situacao, motivo, time.monotonic() - inicio)
