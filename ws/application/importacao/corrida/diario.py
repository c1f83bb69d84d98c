"""What one run has counted and told so far."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import Destino
from ws.application.ports.importacao.corridas import ArquivoImportado, Contagem, Problema
from ws.application.ports.importacao.leitor import Arquivo, Linha
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO

LIMITE = 1000
"""Reasons and warnings kept of a run, each; further refused lines are still counted."""


@dataclass(slots=True)
class Diario:
    """Grows while a run reads and judges."""

    problemas: list[Problema] = field(default_factory=list)
    avisos: list[Problema] = field(default_factory=list)
    _por_arquivo: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By the fields of :class:`Contagem`."""

    def anotar(self, linha: Linha[object], falhas: Falhas, destino: Destino | None) -> None:
        """Count a line, and keep why it is refused or what somebody should look at, up to the limit. What is about its
        file as a whole is no line, and not counted. ``destino`` is None where nothing becomes of it."""
        contados = self._por_arquivo[linha.arquivo]
        e_linha = linha.registro is not None or linha.numero is not None
        contados["lidas"] += e_linha
        if falhas:
            contados["recusadas"] += e_linha
            _guardar(self.problemas, linha, falhas)
        elif destino is not None:
            contados[destino] += 1
            if falhas.avisos:
                _guardar(self.avisos, linha, falhas.avisos)

    def lidas(self, arquivo: str) -> int:
        """Lines of a file."""
        return self._por_arquivo[arquivo]["lidas"]

    @property
    def recusou(self) -> bool:
        """Whether anything was refused."""
        return bool(self.problemas)

    def arquivos(self, lidos: Sequence[Arquivo]) -> tuple[ArquivoImportado, ...]:
        """Each file with its counts."""
        return tuple(
            ArquivoImportado(arquivo.nome, arquivo.sha256, Contagem(**self._por_arquivo[arquivo.nome]))
            for arquivo in lidos
        )

    def total(self) -> Contagem:
        """Counts over all files."""
        return Contagem(**sum(self._por_arquivo.values(), Counter()))


def _guardar(lista: list[Problema], linha: Linha[object], falhas: Iterable[Desfecho]) -> None:
    for falha in falhas:
        if len(lista) < LIMITE:
            coluna = falha.lugar.campo or ""
            lista.append(Problema(linha.arquivo, linha.linha_de(coluna), coluna, PADRAO.frase(falha)))
