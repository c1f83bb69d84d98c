"""``central-cobranca import``: progress while it reads, then what was done or why not."""

from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from ws.application.ports.importacao.corridas import Importacao, Problema, SituacaoImportacao
from ws.bootstrap.aplicacao import montar
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO
from ws.intake.pasta import LeitorCsv

PROBLEMAS_MOSTRADOS = 50
"""The rest is in the record of the run."""

console = Console(highlight=False)


def importar_pasta(pasta: Path, por: str) -> None:
    """Import a folder; status 1 when it was refused, with every reason."""
    if not pasta.is_dir():
        console.print(PADRAO.frase(Desfecho(CodigoDaOperacao.SEM_PASTA)))
        raise typer.Exit(1)
    with montar() as aplicacao, console.status("Lendo os arquivos...") as estado:
        aplicacao.preparar_banco()
        importacao = aplicacao.importar(
            LeitorCsv(pasta), por, lambda arquivo, lidas: estado.update(f"{arquivo}: {lidas} linhas lidas")
        )
    mostrar(importacao)
    if importacao.situacao is not SituacaoImportacao.GRAVADA:
        raise typer.Exit(1)


def mostrar(importacao: Importacao) -> None:
    """The counts of a run by file, its warnings, and the reasons of what was refused."""
    if importacao.arquivos:
        tabela = Table("Arquivo", *(("Lidas", "Novas", "Alteradas", "Inalteradas", "Recusadas")))
        for lido in importacao.arquivos:
            c = lido.contagem
            numeros = (c.lidas, c.novas, c.alteradas, c.inalteradas, c.recusadas)
            tabela.add_row(lido.nome, *map(str, numeros))
        console.print(tabela)
    _listar("Avisos", importacao.avisos)
    _listar("Recusas", importacao.problemas)
    if importacao.situacao is SituacaoImportacao.GRAVADA:
        console.print(f"Importação {importacao.id} gravada.")
    else:
        console.print(f"Nada foi gravado. Corrija os arquivos e importe de novo (registro {importacao.id}).")


def _listar(titulo: str, problemas: tuple[Problema, ...]) -> None:
    if not problemas:
        return
    console.print(f"{titulo}:")
    for problema in problemas[:PROBLEMAS_MOSTRADOS]:
        linha = "" if problema.linha is None else f", linha {problema.linha}"
        coluna = f", {problema.coluna}" if problema.coluna else ""
        console.print(f"  {problema.arquivo}{linha}{coluna}: {problema.motivo}", markup=False, soft_wrap=True)
    if len(problemas) > PROBLEMAS_MOSTRADOS:
        console.print(f"  ... e mais {len(problemas) - PROBLEMAS_MOSTRADOS}.")
