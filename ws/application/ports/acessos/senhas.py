"""Password and secret hashing."""

from collections.abc import Sequence
from typing import Protocol


class Senhas(Protocol):
    """Password and secret hashing. What was accepted is remembered, keyed by the stored hash, so that a changed
    password stops at once. None of the questions takes longer for some accounts than for others or for none."""

    def gerar_hash_senha(self, senha: str) -> str:
        """Argon2id hash of a person's password."""
        ...

    def gerar_senha(self) -> str:
        """A new password that a person can copy from paper."""
        ...

    def gerar_segredo(self) -> tuple[str, str]:
        """A new integrator secret of at least 128 bits, and its (fast) hash."""
        ...

    def e_segredo(self, hashes: Sequence[str], senha: str) -> bool:
        """Whether ``senha`` is the generated secret behind one of ``hashes``: fast, as secrets need no more."""
        ...

    def reconhecer(self, hashes: Sequence[str], senha: str) -> bool:
        """The same, or a password that is remembered."""
        ...

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        """Whether ``senha`` is the password behind one of ``hashes``, at the cost of one full password hash
        whether it is or not; one that is, is remembered."""
        ...
