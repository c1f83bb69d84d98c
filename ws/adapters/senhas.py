"""Passwords of people (Argon2id) and generated secrets of integrators (SHA-256).

| who        | stored as                | why                                                              |
|------------|--------------------------|------------------------------------------------------------------|
| person     | ``$argon2id$v=19$...``   | may be guessed: each guess must cost memory and time             |
| integrator | ``sha256$<64 hex>``      | 256 random bits cannot be guessed: checking may be fast          |

A verification costs one Argon2, of a decoy where there is no hash to try, so that the time tells neither whether a
login exists nor of what kind it is. What was accepted is remembered for a few minutes, so that Argon2 is not paid on
every call: the memory holds only digests of (stored hash, password) under a key that dies with the process, so a
changed hash is not in it and nothing can be read out of it.

Source: OWASP Password Storage Cheat Sheet (Argon2id, 19 MiB, 2 passes, 1 lane); RFC 9106; RFC 8265, section 4
(NFC, so that an accented password is the same from every keyboard).
"""

import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock
from unicodedata import normalize

from argon2 import PasswordHasher, Type
from argon2.exceptions import VerifyMismatchError

PREFIXO = "sha256$"
BYTES_DO_SEGREDO = 32  # 256 bits; the contract asks for 128
LEGIVEIS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that are taken for one another: i l o 0 1
VALIDADE = 300.0  # seconds that an accepted password is remembered
LEMBRADAS_NO_MAXIMO = 10_000  # some 2 MB


def argon2id() -> PasswordHasher:
    """The hasher, with the parameters of the source above."""
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, type=Type.ID)


@dataclass
class Lembranca:
    """The digests of what was accepted, the oldest leaving first, each for a limited time."""

    relogio: Callable[[], float]
    validade: float = VALIDADE
    maximo: int = LEMBRADAS_NO_MAXIMO
    _prazos: OrderedDict[bytes, float] = field(default_factory=OrderedDict, init=False, repr=False)
    _trava: Lock = field(default_factory=Lock, init=False, repr=False)

    def __len__(self) -> int:
        return len(self._prazos)

    def __contains__(self, resumo: bytes) -> bool:
        with self._trava:
            return self._prazos.get(resumo, -1.0) > self.relogio()

    def guardar(self, resumo: bytes) -> None:
        """Remember from now on; the oldest make room."""
        with self._trava:
            self._prazos.pop(resumo, None)
            self._prazos[resumo] = self.relogio() + self.validade
            while len(self._prazos) > self.maximo:
                self._prazos.popitem(last=False)


class SenhasArgon2:
    """Fulfils :class:`ws.application.ports.acessos.senhas.Senhas`. One instance a process, safe in threads."""

    def __init__(self, argon2: PasswordHasher, relogio: Callable[[], float] = time.monotonic) -> None:
        """``relogio`` counts seconds from anywhere and never goes back."""
        self._argon2 = argon2
        self._chave = secrets.token_bytes(32)
        self._isca = argon2.hash(secrets.token_bytes(32))
        self._lembranca = Lembranca(relogio)

    def gerar_hash_senha(self, senha: str) -> str:
        """Argon2id hash, salted."""
        return self._argon2.hash(_em_bytes(senha))

    def gerar_senha(self) -> str:
        """Four groups of four letters and digits, 79 bits."""
        grupos = ("".join(secrets.choice(LEGIVEIS) for _ in range(4)) for _ in range(4))
        return "-".join(grupos)

    def gerar_segredo(self) -> tuple[str, str]:
        """43 characters of the URL-safe alphabet, and what to store."""
        segredo = secrets.token_urlsafe(BYTES_DO_SEGREDO)
        return segredo, _resumo_do_segredo(_em_bytes(segredo))

    def e_segredo(self, hashes: Sequence[str], senha: str) -> bool:
        resumo = _resumo_do_segredo(_em_bytes(senha)).encode()
        acertos = [hmac.compare_digest(texto.encode(), resumo) for texto in hashes]
        return any(acertos)

    def reconhecer(self, hashes: Sequence[str], senha: str) -> bool:
        if self.e_segredo(hashes, senha):
            return True
        guardado = _da_senha(hashes)
        return guardado is not None and self._resumo(guardado, _em_bytes(senha)) in self._lembranca

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        """Whether ``senha`` is the password, of which there is one at most."""
        dada, guardado = _em_bytes(senha), _da_senha(hashes)
        if not self._confere_senha(guardado or self._isca, dada) or guardado is None:
            return False
        self._lembranca.guardar(self._resumo(guardado, dada))
        return True

    def _resumo(self, guardado: str, dada: bytes) -> bytes:
        """What is remembered of a password."""
        return hmac.digest(self._chave, guardado.encode() + b"\0" + dada, "sha256")

    def _confere_senha(self, guardado: str, dada: bytes) -> bool:
        try:
            return self._argon2.verify(guardado, dada)
        except VerifyMismatchError:
            return False


def _da_senha(hashes: Sequence[str]) -> str | None:
    """The hash that is of a person's password, among those of secrets; None where there is none."""
    return next((texto for texto in hashes if not texto.startswith(PREFIXO)), None)


def _em_bytes(senha: str) -> bytes:
    return normalize("NFC", senha).encode("utf-8", "surrogatepass")


def _resumo_do_segredo(segredo: bytes) -> str:
    return PREFIXO + sha256(segredo).hexdigest()
