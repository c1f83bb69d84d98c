"""One table of the company file, read key by key: what is wrong is gathered, what was never asked for is told."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
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
        except Erro as recusado:
            self._recusar(chave, recusado.desfecho)
            return padrao

    def exigir(self, chave: str, ler: Callable[[str], T], padrao: T) -> T:
        """The value of a key that must be there."""
        if self._dados.get(chave) in (None, ""):
            self._recusar(chave, Desfecho(CodigoDeImportacao.OBRIGATORIO))
        return self.ler(chave, ler, padrao)

    def linhas(self, chave: str) -> tuple[str, ...]:
        """A list of texts."""
        self._pedidas.add(chave)
        valor = self._dados.get(chave, [])
        if not isinstance(valor, list) or not all(isinstance(linha, str) for linha in valor):
            self._recusar(chave, Desfecho(CodigoDeImportacao.LISTA_DE_TEXTOS))
            return ()
        try:
            return tuple(texto(linha.strip()) for linha in valor if linha.strip())
        except Erro as recusado:
            self._recusar(chave, recusado.desfecho)
            return ()

    def tabela(self, chave: str) -> "TabelaToml | None":
        """A table inside this one."""
        self._pedidas.add(chave)
        valor = self._dados.get(chave)
        if valor is None:
            return None
        if not isinstance(valor, dict):
            self._recusar(chave, Desfecho(CodigoDeImportacao.TABELA))
            return None
        self._dentro.append(TabelaToml(valor, f"{self._prefixo}{chave}.", self.falhas))
        return self._dentro[-1]

    def desconhecidas(self) -> tuple[str, ...]:
        """Keys that nobody asked for, here and in the tables inside."""
        aqui = tuple(f"{self._prefixo}{chave}" for chave in self._dados if chave not in self._pedidas)
        return aqui + tuple(chave for tabela in self._dentro for chave in tabela.desconhecidas())

    def _recusar(self, chave: str, falha: Desfecho) -> None:
        self.falhas.incluir(falha.em(campo=f"{self._prefixo}{chave}"))


def _escrito(valor: object) -> str:
    """A value as it would stand in a cell."""
    if isinstance(valor, bool):
        return "S" if valor else "N"
    if not isinstance(valor, str | int | Decimal):
        raise Erro(CodigoDeImportacao.TEXTO_OU_NUMERO)
    try:
        return str(valor).strip()
    except ValueError:  # an int of thousands of digits, written in hexadecimal
        raise Erro(CodigoDeImportacao.ALGARISMOS_DEMAIS) from None
