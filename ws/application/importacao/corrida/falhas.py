"""What is wrong with one line: each column once, with the first reason that was found.

A rule that compares columns asks first whether they are there to be compared: what was refused already, or is
missing where it must not, is told once and not again as a contradiction with something else.
"""

from collections.abc import Iterable, Iterator, Set
from typing import Any

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.desfecho import Desfecho, Lugar


class Falhas:
    """Grows while a line is read and judged; true once there is any. ``avisos`` refuse nothing."""

    __slots__ = ("_por_coluna", "avisos")

    def __init__(self, falhas: Iterable[Desfecho] = ()) -> None:
        self._por_coluna: dict[str, Desfecho | None] = {}
        self.avisos: list[Desfecho] = []
        for falha in falhas:
            self.incluir(falha)

    def incluir(self, falha: Desfecho) -> None:
        """Add one, unless something is wrong with its column already."""
        self._por_coluna.setdefault(falha.lugar.campo or "", falha)

    def recusar(self, coluna: str, codigo: CodigoDoCatalogo, **dados: str | int) -> None:
        """Add one, told by its code; ``dados`` fill the sentence."""
        self.incluir(Desfecho(codigo, Lugar(coluna), dados))

    def calar(self, coluna: str) -> None:
        """Say nothing of a column that there is nothing to say of."""
        self._por_coluna.setdefault(coluna, None)

    def avisar(self, aviso: Desfecho) -> None:
        """Say what somebody should look at, should the line be taken."""
        self.avisos.append(aviso)

    @property
    def colunas(self) -> Set[str]:
        """Those with which something is wrong."""
        return self._por_coluna.keys()

    def sem(self, *colunas: str) -> bool:
        """Whether none is of these columns, so that what they say may be compared."""
        return not self._por_coluna or self._por_coluna.keys().isdisjoint(colunas)

    def certos(self, campos: dict[str, Any]) -> dict[str, Any]:
        """Those of a record's fields with which nothing is wrong, so that they may be compared."""
        if not self._por_coluna:
            return campos
        return {campo: valor for campo, valor in campos.items() if campo not in self._por_coluna}

    def __bool__(self) -> bool:
        return bool(self._por_coluna) and any(self._por_coluna.values())

    def __iter__(self) -> Iterator[Desfecho]:
        return (falha for falha in self._por_coluna.values() if falha is not None)
