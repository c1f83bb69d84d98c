"""One line of the catalogue, and what all of its files have in common."""

from dataclasses import dataclass
from enum import Enum

from ws.desfechos.faixa import Faixa


@dataclass(frozen=True, slots=True)
class Entrada:
    """One line.

    ``mensagem`` is a Portuguese sentence. It may hold ``{names}`` that the one who raises it fills with words of the
    product's own (a field name, an expected format), never with what the caller sent; ``{campo}`` is the field it is
    about, and ``{espera}`` when to come back, both in the door's spelling. ``observacao`` says when it occurs: the
    manual's third column, so only codes of the contract have it. ``providencia`` is what to do about it.
    """

    codigo: str
    mensagem: str
    observacao: str = ""
    providencia: str = ""
    repetir: bool = False
    """Whether the same thing, done again later without any change, may succeed."""
    providencia_com_dados: str = ""
    """What to do, with ``{names}``, for an answer that can be more precise than ``providencia``."""


class CodigoDoCatalogo(Enum):
    """A code by name; the value is its line. It has no members: each file of the catalogue has some."""

    def __init__(self, entrada: Entrada) -> None:
        self.codigo = entrada.codigo
        self.mensagem = entrada.mensagem
        self.observacao = entrada.observacao
        self.providencia = entrada.providencia
        self.repetir = entrada.repetir
        self.providencia_com_dados = entrada.providencia_com_dados or entrada.providencia
        self.faixa = Faixa.do_codigo(entrada.codigo)
