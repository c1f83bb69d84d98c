"""One line after the other, in lots that are looked up together: refused, new, changed, or as it was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from ws.application.importacao.corrida.diario import Diario
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import G, Livro
from ws.application.ports.importacao.leitor import Linha, Progresso
from ws.desfechos.catalogo.importacao import CodigoDeImportacao

LOTE = 1000
"""Records looked up at once; SQLite takes 32,766 parameters in a statement (https://sqlite.org/limits.html)."""

R = TypeVar("R")
"""What a reader delivers of one kind of record."""
R_contra = TypeVar("R_contra", contravariant=True)


class Regras(Protocol[R_contra, G]):
    """What a kind of record needs to be judged."""

    chave: str
    """Column of the record's key."""

    def preparar(self, registros: Sequence[R_contra]) -> Mapping[str, G]:
        """Look up what a lot needs; the stored records by key."""
        ...

    def julgar(self, registro: R_contra, guardado: G | None, falhas: Falhas) -> G | None:
        """The record as it will be stored. None if there are any ``falhas``, which are added to, or if what it refers
        to was refused."""
        ...


def conciliar(
    diario: Diario,
    livro: Livro[G],
    linhas: Iterable[Linha[R]],
    regras: Regras[R, G],
    progresso: Progresso,
) -> None:
    """Judge every line, and put into ``livro`` what is new and what changes."""
    for lote in em_lotes(linhas):
        guardados = regras.preparar([linha.registro for linha in lote if linha.registro is not None])
        for linha in lote:
            _conciliar(diario, livro, linha, regras, guardados.get(linha.chave))
        progresso(lote[-1].arquivo, diario.lidas(lote[-1].arquivo))


def so_contar(diario: Diario, linhas: Iterable[Linha[R]]) -> None:
    """Report what the reader refused, of lines that cannot be judged further."""
    for linha in linhas:
        diario.anotar(linha, Falhas(linha.falhas), None)


def em_lotes(linhas: Iterable[R]) -> Iterator[list[R]]:
    """Lists of up to ``LOTE``, in order."""
    iterador = iter(linhas)
    while lote := list(islice(iterador, LOTE)):
        yield lote


def _conciliar(
    diario: Diario, livro: Livro[G], linha: Linha[R], regras: Regras[R, G], guardado: G | None
) -> None:
    falhas, chave = Falhas(linha.falhas), linha.chave
    if repetida := bool(chave) and chave in livro.linhas:
        falhas.recusar(regras.chave, CodigoDeImportacao.REPETIDO, linha=str(livro.linhas[chave]))
    else:
        livro.linhas[chave] = linha.numero
    unido = None if linha.registro is None else regras.julgar(linha.registro, guardado, falhas)
    if unido is None and not repetida:
        livro.recusar(chave)
    destino = None if unido is None else livro.lancar(chave, unido, guardado)
    diario.anotar(linha, falhas, destino)
