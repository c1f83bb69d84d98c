"""Counts and refusals of one run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ws.application.ports.importacao.corridas import ArquivoImportado, Contagem, Problema
from ws.application.ports.importacao.leitor import Arquivo, Linha
from ws.application.ports.importacao.registros import Falha

LIMITE = 1000
"""Reasons and warnings kept of a run, each; further refused lines are still counted."""


@dataclass(slots=True)
class Contadores:
    """Counts of a file, while it is read."""

    lidas: int = 0
    novas: int = 0
    alteradas: int = 0
    inalteradas: int = 0
    recusadas: int = 0


@dataclass(slots=True)
class Diario:
    """What happened so far."""

    problemas: list[Problema] = field(default_factory=list)
    avisos: list[Problema] = field(default_factory=list)
    _por_arquivo: dict[str, Contadores] = field(default_factory=dict)

    def contadores(self, arquivo: str) -> Contadores:
        """The counts of a file, to be added to."""
        return self._por_arquivo.setdefault(arquivo, Contadores())

    def ler(self, linha: Linha[object]) -> Contadores:
        """Count a line as read, if it is one; the counts of its file."""
        contadores = self.contadores(linha.arquivo)
        contadores.lidas += not _do_arquivo(linha)
        return contadores

    def recusar(self, linha: Linha[object], falhas: Iterable[Falha]) -> None:
        """Count a line as refused, if it is one, and keep the reasons, up to the limit."""
        self.contadores(linha.arquivo).recusadas += not _do_arquivo(linha)
        _anotar(self.problemas, linha, falhas)

    def avisar(self, linha: Linha[object], falha: Falha) -> None:
        """Keep a warning, up to the limit."""
        _anotar(self.avisos, linha, (falha,))

    @property
    def recusou(self) -> bool:
        """Whether anything was refused."""
        return bool(self.problemas)

    def arquivos(self, lidos: Sequence[Arquivo]) -> tuple[ArquivoImportado, ...]:
        """Each file with its counts."""
        return tuple(ArquivoImportado(arquivo, self._contagem(arquivo.nome)) for arquivo in lidos)

    def total(self) -> Contagem:
        """Counts over all files."""
        return sum((self._contagem(nome) for nome in self._por_arquivo), Contagem())

    def _contagem(self, nome: str) -> Contagem:
        c = self.contadores(nome)
        return Contagem(c.lidas, c.novas, c.alteradas, c.inalteradas, c.recusadas)


def _do_arquivo(linha: Linha[object]) -> bool:
    """Whether it is no record, but something about its file as a whole."""
    return linha.registro is None and linha.numero is None


def _anotar(lista: list[Problema], linha: Linha[object], falhas: Iterable[Falha]) -> None:
    for falha in falhas:
        if len(lista) < LIMITE:
            numero = linha.linha_de(falha.coluna)
            lista.append(Problema(linha.arquivo, numero, falha.coluna, falha.motivo))
