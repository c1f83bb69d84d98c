"""Reads one CSV file line by line, however it was written: separator, encoding, order of columns.

The separator is the one of ``;`` and ``,`` that the header has more of. Names in the header may differ in capitals,
accents, and spaces or hyphens for ``_``. A line is numbered by its first physical line: a quoted cell may hold
line breaks.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ws.application.importacao.registros import Falha, Linha, R_co
from ws.intake.celula import ValorRecusado
from ws.intake.exame import Exame, mudou
from ws.intake.formato import APAGA, NAO_APAGA, Coluna, Formato, Valores
from ws.intake.textos import mostrar_nome, sem_acentos

SEPARADORES = ";,"


@dataclass(frozen=True, slots=True)
class Cabecalho:
    """The first line: which column stands where, what is not known, and why the file cannot be read with it."""

    separador: str
    largura: int
    colunas: tuple[tuple[int, Coluna], ...]
    desconhecidas: tuple[Falha, ...]
    falhas: tuple[Falha, ...]


def ler_cabecalho(caminho: Path, exame: Exame, formato: Formato[Any]) -> Cabecalho:
    """Read the first line only."""
    with caminho.open(encoding=exame.codificacao, errors="replace", newline="") as arquivo:
        primeira = arquivo.readline()
    separador = max(SEPARADORES, key=primeira.count)
    celulas = next(csv.reader([primeira], delimiter=separador), [])
    nomes = [_normalizar(celula) for celula in celulas]
    conhecidas = {coluna.nome: coluna for coluna in formato.colunas}
    return Cabecalho(
        separador,
        len(nomes),
        tuple((indice, conhecidas[nome]) for indice, nome in enumerate(nomes) if nome in conhecidas),
        tuple(
            Falha(mostrar_nome(celula), "A coluna não é conhecida e foi ignorada.")
            for celula, nome in zip(celulas, nomes, strict=True)
            if nome and nome not in conhecidas
        ),
        tuple(_falhas_do_cabecalho(nomes, formato)),
    )


def ler_linhas(caminho: Path, exame: Exame, formato: Formato[R_co]) -> Iterator[Linha[R_co]]:
    """Every line that is not blank; what cannot be read comes without record, with the reasons."""
    nome = formato.arquivo
    if exame.motivo:
        yield Linha(nome, None, "", None, (Falha("", exame.motivo),))
        return
    cabecalho = ler_cabecalho(caminho, exame, formato)
    if cabecalho.falhas:
        yield Linha(nome, 1, "", None, cabecalho.falhas)
        return
    with caminho.open(encoding=exame.codificacao, errors="replace", newline="") as arquivo:
        leitor = csv.reader(arquivo, delimiter=cabecalho.separador, strict=True)
        next(leitor)
        for numero, celulas in _numeradas(leitor):
            if isinstance(celulas, Falha):
                yield Linha(nome, numero, "", None, (celulas,))
            elif any(celulas):
                yield _linha(formato, cabecalho, numero, celulas)
    if mudou(caminho, exame):
        yield Linha(nome, None, "", None, (Falha("", "O arquivo mudou durante a leitura: importe de novo."),))


def _numeradas(leitor: Any) -> Iterator[tuple[int, list[str] | Falha]]:
    """Rows with the number of their first physical line; a row whose quotes are wrong is a failure."""
    while True:
        numero = leitor.line_num + 1
        try:
            yield numero, next(leitor)
        except StopIteration:
            return
        except csv.Error:
            yield numero, Falha("", "As aspas desta linha não fecham, ou há texto depois das que fecham.")


def _linha(formato: Formato[R_co], cabecalho: Cabecalho, numero: int, celulas: list[str]) -> Linha[R_co]:
    falhas: list[Falha] = []
    if len(celulas) != cabecalho.largura and (
        len(celulas) < cabecalho.largura or any(celulas[cabecalho.largura :])
    ):
        motivo = f"A linha tem {len(celulas)} colunas e o cabeçalho tem {cabecalho.largura}."
        return Linha(formato.arquivo, numero, "", None, (Falha("", motivo),))
    valores: Valores = {}
    for indice, coluna in cabecalho.colunas:
        if (celula := celulas[indice]) and (celula := celula.strip()):
            try:
                valores[coluna.nome] = _ler(coluna, celula)
            except ValorRecusado as recusado:
                falhas.append(Falha(coluna.nome, recusado.motivo))
    chave = valores.get(formato.chave, "")
    if not chave and not any(falha.coluna == formato.chave for falha in falhas):
        falhas.append(Falha(formato.chave, "É obrigatório."))
    registro = None if falhas else formato.montar(valores, falhas)
    return Linha(formato.arquivo, numero, chave, None if falhas else registro, tuple(falhas))


def _ler(coluna: Coluna, celula: str) -> object:
    if celula != APAGA:
        return coluna.ler(celula)
    if coluna.apagada is NAO_APAGA:
        raise ValorRecusado("Não pode ser apagado.")
    return coluna.apagada


def _falhas_do_cabecalho(nomes: list[str], formato: Formato[Any]) -> Iterator[Falha]:
    if not any(nomes):
        yield Falha("", "Falta o cabeçalho com os nomes das colunas.")
    elif formato.chave not in nomes:
        yield Falha(formato.chave, "Falta esta coluna no cabeçalho, ou o separador não é ; nem vírgula.")
    for coluna in formato.colunas:
        if nomes.count(coluna.nome) > 1:
            yield Falha(coluna.nome, "A coluna está repetida no cabeçalho.")


def _normalizar(celula: str) -> str:
    return sem_acentos(celula).strip().casefold().replace(" ", "_").replace("-", "_")
