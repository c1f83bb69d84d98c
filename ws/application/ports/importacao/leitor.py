"""A source of records, and the lines and files they came from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.desfechos.desfecho import Desfecho
from ws.domain.cadastro.conta import ContaCadastrada

R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Linha(Generic[R_co]):
    """One record and where it came from. With failures, or without record, it is refused; what could be read of it is
    judged all the same, so that everything that is wrong with it is told at once."""

    arquivo: str
    numero: int | None
    """First physical line in the file, counted from 1; None when it is about the file as a whole."""
    chave: str
    """The record's own key, as far as it could be read."""
    registro: R_co | None
    """What could be read; a field with a failure is None, or as if it had not been given."""
    falhas: tuple[Desfecho, ...] = ()
    """Each with its column, if it is about one; where that stands the line knows."""
    onde: Mapping[str, int] | None = None
    """The lines of its columns, in a file whose records take several."""

    def linha_de(self, coluna: str) -> int | None:
        """Where a column stands; of a dotted one that is not written, what it would stand in."""
        onde = self.onde or {}
        while coluna not in onde and "." in coluna:
            coluna = coluna.rpartition(".")[0]
        return onde.get(coluna, self.numero)


@dataclass(frozen=True, slots=True)
class Arquivo:
    """A file that was read. ``avisos`` do not refuse anything: columns that are not known."""

    nome: str
    sha256: str
    """Hexadecimal."""
    linhas: int
    """Physical lines, for showing progress."""
    avisos: tuple[Desfecho, ...] = ()
    colunas: tuple[str, ...] = ()
    """In the order in which they stand in it, where it has any."""


Progresso = Callable[[str, int], None]
"""Told now and then: the file, and how many of its records were read so far."""


class Leitor(Protocol):
    """A source. Everything may be asked for more than once and is read anew each time."""

    def arquivos(self) -> Sequence[Arquivo]:
        """The files there are, in the order they are read."""
        ...

    def empresa(self) -> Linha[RegistroEmpresa]:
        """The company the rest belongs to."""
        ...

    def contas(self) -> Iterator[Linha[ContaCadastrada]]:
        """Collection accounts."""
        ...

    def clientes(self) -> Iterator[Linha[RegistroCliente]]:
        """Customers."""
        ...

    def boletos(self) -> Iterator[Linha[RegistroBoleto]]:
        """Titles."""
        ...

    def compras(self) -> Iterator[Linha[RegistroCompra]]:
        """Purchases."""
        ...

    def pagamentos(self) -> Iterator[Linha[RegistroPagamento]]:
        """Payments."""
        ...
