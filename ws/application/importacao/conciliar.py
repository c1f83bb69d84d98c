"""One line after the other, in lots that are looked up together: refused, new, changed, or as it was."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Protocol, TypeVar

from ws.application.importacao.acervo import G
from ws.application.importacao.diario import Diario, Recusada, SemJulgamento
from ws.application.importacao.plano import Livro
from ws.application.importacao.registros import Falha, Linha, Progresso

LOTE = 1000
"""Records looked up at once; SQLite takes 32,766 parameters in a statement (https://sqlite.org/limits.html)."""

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


class Regras(Protocol[R_contra, G]):
    """What a kind of record needs to be judged."""

    chave: str
    """Column of the record's key."""

    def preparar(self, registros: Sequence[R_contra]) -> Mapping[str, G]:
        """Look up what a lot needs; the stored records by key."""
        ...

    def unir(self, linha: Linha[object], registro: R_contra, guardado: G | None) -> G:
        """The record as it will be stored. Raises `Recusada` and `SemJulgamento`."""
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
        aceitas = [
            (linha, linha.registro)
            for linha in lote
            if _aceitar(diario, livro, linha, regras.chave) and linha.registro is not None
        ]
        guardados = regras.preparar([registro for _, registro in aceitas])
        for linha, registro in aceitas:
            guardado = guardados.get(linha.chave)
            _julgar(diario, livro, linha, guardado, partial(regras.unir, linha, registro, guardado))
        progresso(lote[-1].arquivo, diario.contadores(lote[-1].arquivo).lidas)


def so_contar(diario: Diario, linhas: Iterable[Linha[R]]) -> None:
    """Report what the reader refused, of lines that cannot be judged further."""
    for linha in linhas:
        diario.contadores(linha.arquivo).lidas += 1
        if linha.registro is None or linha.falhas:
            diario.recusar(linha, linha.falhas)


def em_lotes(linhas: Iterable[R]) -> Iterator[list[R]]:
    """Lists of up to `LOTE`, in order."""
    iterador = iter(linhas)
    while lote := list(islice(iterador, LOTE)):
        yield lote


def _aceitar(diario: Diario, livro: Livro[G], linha: Linha[R], chave: str) -> bool:
    """Whether the reader could read the line, and its key is met for the first time."""
    diario.contadores(linha.arquivo).lidas += 1
    if linha.chave and linha.chave in livro.linhas:
        primeira = livro.linhas[linha.chave]
        diario.recusar(linha, (*linha.falhas, Falha(chave, f"Está repetido: já veio na linha {primeira}.")))
        return False
    livro.linhas[linha.chave] = linha.numero
    if linha.registro is None or linha.falhas:
        livro.recusados.add(linha.chave)
        diario.recusar(linha, linha.falhas)
        return False
    return True


def _julgar(
    diario: Diario, livro: Livro[G], linha: Linha[object], guardado: G | None, unir: Callable[[], G]
) -> None:
    contadores = diario.contadores(linha.arquivo)
    try:
        unido = unir()
    except Recusada as recusada:
        livro.recusados.add(linha.chave)
        diario.recusar(linha, recusada.falhas)
    except SemJulgamento:
        livro.recusados.add(linha.chave)
    else:
        if guardado is None:
            livro.mudancas.novos[linha.chave] = unido
            contadores.novas += 1
        elif unido != guardado:
            livro.mudancas.alterados[linha.chave] = unido
            contadores.alteradas += 1
        else:
            contadores.inalteradas += 1
