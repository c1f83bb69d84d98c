"""Transactions.

What a transaction reaches is said by who uses it: beside each use case a Protocol ``Dados`` names the repositories
that it touches, and no others; mypy holds the use case to them, and the database to having them.
"""

from types import TracebackType
from typing import Protocol, Self, TypeVar


class UnitOfWork(Protocol):
    """One transaction, which begins when its block is entered. Leaving it without :meth:`commit` rolls back."""

    def commit(self) -> None:
        """Make everything done so far permanent."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        tipo: type[BaseException] | None,
        erro: BaseException | None,
        rastro: TracebackType | None,
    ) -> None: ...


U_co = TypeVar("U_co", bound=UnitOfWork, covariant=True)


class UnitsOfWork(Protocol[U_co]):
    """Opens transactions, each for one block."""

    def leitura(self) -> U_co:
        """For reading: one state of the database throughout."""
        ...

    def escrita(self) -> U_co:
        """For writing; takes the write lock at once where the database has only one."""
        ...
