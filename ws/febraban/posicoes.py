"""The position table of a campo livre: what each of its 25 digits is, for people who want it taken apart."""

from dataclasses import dataclass

Intervalo = tuple[str, int, int]
"""Name, first position, last position; counted from 1, both inclusive."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout of a bank; ``marca`` has the constants (position, digits) that tell it from the others."""

    nome: str
    posicoes: tuple[Intervalo, ...]
    marca: tuple[tuple[int, str], ...] = ()

    def reconhece(self, campo_livre: str) -> bool:
        """Return whether the constants of this layout are where they should be."""
        return all(campo_livre.startswith(texto, posicao - 1) for posicao, texto in self.marca)

    def desmontar(self, campo_livre: str) -> tuple[tuple[str, str], ...]:
        """Return the name and the digits of each part."""
        return tuple((nome, campo_livre[inicio - 1 : fim]) for nome, inicio, fim in self.posicoes)
