"""What an import changes of one kind of record."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

G = TypeVar("G")


@dataclass(slots=True)
class Mudancas(Generic[G]):
    """Records to add, and records to put in the place of stored ones, by key."""

    novos: dict[str, G] = field(default_factory=dict)
    alterados: dict[str, G] = field(default_factory=dict)
