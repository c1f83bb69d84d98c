"""Reads one CSV file line by line, however it was written: separator, encoding, order of columns.

The separator is the one of ``;`` and ``,`` that the header has more of. Names in the header may differ in capitals,
accents, and spaces or hyphens for ``_``. A line is numbered by its first physical line: a quoted cell may hold
line breaks.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.leitor import Linha, R_co
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.desfechos.erro import Erro
from ws.intake.celulas.textos import mostrar_nome, sem_acentos
from ws.intake.csv.exame import Exame, mudou
from ws.intake.csv.formato import APAGA, NAO_APAGA, Coluna, Formato, Valores

SEPARADORES = ";,"


CELULA = f"{csv.field_size_limit():,}".replace(",", ".")
MALFEITA = Desfecho(CodigoDeImportacao.LINHA_MALFEITA, dados={"maximo": CELULA})


@dataclass(frozen=True, slots=True)
class Cabecalho:
    """The first line: which column stands where, what is not known, and why the file cannot be read with it."""

    largura: int
    colunas: tuple[tuple[int, Coluna], ...]
    desconhecidas: tuple[Desfecho, ...]
    falhas: tuple[Desfecho, ...]

    @property
    def nomes(self) -> tuple[str, ...]:
        """The known columns, in the order in which they stand in the file."""
        return tuple(coluna.nome for _, coluna in self.colunas)


def ler_cabecalho(caminho: Path, exame: Exame, formato: Formato[Any]) -> Cabecalho:
    """Read the header only."""
    with _abrir(caminho, exame) as arquivo:
        return _cabecalho(_leitor(arquivo), formato)


def ler_linhas(caminho: Path, exame: Exame, formato: Formato[R_co]) -> Iterator[Linha[R_co]]:
    """Every line that is not blank; with what is wrong with it, and what could be read all the same."""
    nome = formato.arquivo
    if exame.motivo:
        yield Linha(nome, None, "", None, (Desfecho(exame.motivo),))
        return
    with _abrir(caminho, exame) as arquivo:
        leitor = _leitor(arquivo)
        cabecalho = _cabecalho(leitor, formato)
        if cabecalho.falhas:
            yield Linha(nome, 1, "", None, cabecalho.falhas)
            return
        for numero, celulas in _numeradas(leitor):
            if isinstance(celulas, Desfecho):
                yield Linha(nome, numero, "", None, (celulas,))
            elif any(celulas):
                yield _linha(formato, cabecalho, numero, celulas)
    if mudou(caminho, exame):
        yield Linha(nome, None, "", None, (Desfecho(CodigoDeImportacao.ARQUIVO_MUDOU),))


def _abrir(caminho: Path, exame: Exame) -> TextIO:
    return caminho.open(encoding=exame.codificacao, errors="replace", newline="")


def _leitor(arquivo: TextIO) -> Any:
    """A reader by the separator that the first line has more of."""
    primeira = arquivo.readline()
    separador = max(SEPARADORES, key=primeira.count)
    return csv.reader(chain([primeira], arquivo), delimiter=separador, strict=True)


def _cabecalho(leitor: Any, formato: Formato[Any]) -> Cabecalho:
    try:
        celulas: list[str] = next(leitor, [])
    except csv.Error:
        return Cabecalho(0, (), (), (MALFEITA,))
    nomes = [_normalizar(celula) for celula in celulas]
    conhecidas = {coluna.nome: coluna for coluna in formato.colunas}
    return Cabecalho(
        len(nomes),
        tuple((indice, conhecidas[nome]) for indice, nome in enumerate(nomes) if nome in conhecidas),
        tuple(
            Desfecho(CodigoDeImportacao.COLUNA_DESCONHECIDA, Lugar(mostrar_nome(celula)))
            for celula, nome in zip(celulas, nomes, strict=True)
            if nome and nome not in conhecidas
        ),
        tuple(_falhas_do_cabecalho(nomes, formato)),
    )


def _numeradas(leitor: Any) -> Iterator[tuple[int, list[str] | Desfecho]]:
    """Rows with the number of their first physical line; one that cannot be taken apart is a failure."""
    while True:
        numero = leitor.line_num + 1
        try:
            yield numero, next(leitor)
        except StopIteration:
            return
        except csv.Error:
            yield numero, MALFEITA


def _linha(formato: Formato[R_co], cabecalho: Cabecalho, numero: int, celulas: list[str]) -> Linha[R_co]:
    if len(celulas) != cabecalho.largura and (
        len(celulas) < cabecalho.largura or any(celulas[cabecalho.largura :])
    ):
        dados = {"colunas": len(celulas), "esperadas": cabecalho.largura}
        chave = celulas[0].strip() if cabecalho.colunas[0] == (0, formato.colunas[0]) else ""
        return Linha(
            formato.arquivo, numero, chave, None, (Desfecho(CodigoDeImportacao.LARGURA, dados=dados),)
        )
    valores: Valores = {}
    falhas = Falhas()
    for indice, coluna in cabecalho.colunas:
        if (celula := celulas[indice]) and (celula := celula.strip()):
            try:
                valores[coluna.nome] = _ler(coluna, celula)
            except Erro as recusado:
                falhas.incluir(recusado.desfecho.em(campo=coluna.nome))
    chave = valores.setdefault(formato.forma.chave, "")
    if not chave:
        falhas.recusar(formato.forma.chave, CodigoDeImportacao.OBRIGATORIO)
    registro = formato.montar(valores, falhas)
    return Linha(formato.arquivo, numero, chave, registro, tuple(falhas) if falhas else ())


def _ler(coluna: Coluna, celula: str) -> object:
    if celula != APAGA:
        return coluna.ler(celula)
    if coluna.apagada is NAO_APAGA:
        raise Erro(CodigoDeImportacao.NAO_SE_APAGA)
    return coluna.apagada


def _falhas_do_cabecalho(nomes: list[str], formato: Formato[Any]) -> Iterator[Desfecho]:
    if not any(nomes):
        yield Desfecho(CodigoDeImportacao.SEM_CABECALHO)
    elif formato.forma.chave not in nomes:
        yield Desfecho(CodigoDeImportacao.SEM_A_CHAVE, Lugar(formato.forma.chave))
    for coluna in formato.colunas:
        if nomes.count(coluna.nome) > 1:
            yield Desfecho(CodigoDeImportacao.COLUNA_REPETIDA, Lugar(coluna.nome))


def _normalizar(celula: str) -> str:
    return sem_acentos(celula).strip().casefold().replace(" ", "_").replace("-", "_")
