"""Fake of the password hashing: a hash is the password, or the secret, behind a prefix."""

from collections.abc import Sequence

PREFIXO = "hash:"
DE_SEGREDO = "segredo:"


class Senhas:
    def __init__(self) -> None:
        self.verificacoes = 0
        self._lembradas: set[tuple[str, str]] = set()
        self._segredos = 0

    def gerar_hash_senha(self, senha: str) -> str:
        return PREFIXO + senha

    def gerar_senha(self) -> str:
        return "senha-gerada"

    def gerar_segredo(self) -> tuple[str, str]:
        self._segredos += 1
        segredo = f"segredo-{self._segredos}"
        return segredo, DE_SEGREDO + segredo

    def e_segredo(self, hashes: Sequence[str], senha: str) -> bool:
        return DE_SEGREDO + senha in hashes

    def reconhecer(self, hashes: Sequence[str], senha: str) -> bool:
        return self.e_segredo(hashes, senha) or any(
            (guardado, senha) in self._lembradas for guardado in hashes
        )

    def verificar(self, hashes: Sequence[str], senha: str) -> bool:
        self.verificacoes += 1
        certa = PREFIXO + senha in hashes
        if certa:
            self._lembradas.add((PREFIXO + senha, senha))
        return certa
