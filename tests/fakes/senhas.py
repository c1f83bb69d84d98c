"""Fake of the password hashing: a hash is the password behind a prefix."""

from collections.abc import Sequence

PREFIXO = "hash:"


class Senhas:
    def __init__(self) -> None:
        self.verificacoes = 0
        self._segredos = 0

    def gerar_hash_senha(self, senha: str) -> str:
        return PREFIXO + senha

    def gerar_senha(self) -> str:
        return "senha-gerada"

    def gerar_segredo(self) -> tuple[str, str]:
        self._segredos += 1
        segredo = f"segredo-{self._segredos}"
        return segredo, PREFIXO + segredo

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        self.verificacoes += 1
        return PREFIXO + senha in hashes
