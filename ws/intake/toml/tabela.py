"""One table of the company file, read key by key: what is wrong is gathered, what was never asked for is told."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.intake.celulas.recusa import ValorRecusado
from ws.intake.celulas.textos import texto

T = TypeVar("T")


class TabelaToml:
    """A table and, in ``falhas``, what is wrong with it, each under its dotted key."""

    def __init__(self, dados: Mapping[str, Any], prefixo: str = "", falhas: Falhas | None = None) -> None:
        self._dados = dados
        self._prefixo = prefixo
        self._pedidas: set[str] = set()
        self._dentro: list[TabelaToml] = []
        self.falhas = Falhas() if falhas is None else falhas

    def ler(self, chave: str, ler: Callable[[str], T], padrao: T) -> T:
        """The value of a key, or ``padrao`` when it is absent, blank or wrong."""
        self._pedidas.add(chave)
        valor = self._dados.get(chave)
        if valor is None or (isinstance(valor, str) and not valor.strip()):
            return padrao
        try:
            return ler(_escrito(valor))
        except ValorRecusado as recusado:
            self.recusar(chave, recusado.motivo)
            return padrao

    def exigir(self, chave: str, ler: Callable[[str], T], padrao: T) -> T:
        """The value of a key that must be there."""
        if self._dados.get(chave) in (None, ""):
            self.recusar(chave, "É obrigatório.")
        return self.ler(chave, ler, padrao)

    def linhas(self, chave: str) -> tuple[str, ...]:
        """A list of texts."""
        self._pedidas.add(chave)
        valor = self._dados.get(chave, [])
        if not isinstance(valor, list) or not all(isinstance(linha, str) for linha in valor):
            self.recusar(chave, "Deve ser uma lista de textos.")
            return ()
        try:
            return tuple(texto(linha.strip()) for linha in valor if linha.strip())
        except ValorRecusado as recusado:
            self.recusar(chave, recusado.motivo)
            return ()

    def tabela(self, chave: str) -> "TabelaToml | None":
        """A table inside this one."""
        self._pedidas.add(chave)
        valor = self._dados.get(chave)
        if valor is None:
            return None
        if not isinstance(valor, dict):
            self.recusar(chave, "Deve ser uma tabela, como { tipo = ..., valor = ... }.")
            return None
        self._dentro.append(TabelaToml(valor, f"{self._prefixo}{chave}.", self.falhas))
        return self._dentro[-1]

    def recusar(self, chave: str, motivo: str) -> None:
        """Add a failure."""
        self.falhas.recusar(f"{self._prefixo}{chave}", CodigoDeImportacao.DITO, motivo=motivo)

    def desconhecidas(self) -> tuple[str, ...]:
        """Keys that nobody asked for, here and in the tables inside."""
        aqui = tuple(f"{self._prefixo}{chave}" for chave in self._dados if chave not in self._pedidas)
        return aqui + tuple(chave for tabela in self._dentro for chave in tabela.desconhecidas())


def _escrito(valor: object) -> str:
    """A value as it would stand in a cell."""
    if isinstance(valor, bool):
        return "S" if valor else "N"
    if not isinstance(valor, str | int | Decimal):
        raise ValorRecusado("Deve ser um texto ou um número.")
    try:
        return str(valor).strip()
    except ValueError:  # an int of thousands of digits, written in hexadecimal
        raise ValorRecusado("Tem algarismos demais.") from None
