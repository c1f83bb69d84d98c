"""Recorded imports: each run, its files, the lines that were refused and why, and those as a spreadsheet."""

from flask import Blueprint, abort, make_response, render_template, request
from flask.typing import ResponseReturnValue

from ws.application.ports.importacao.corridas import Importacao, SituacaoImportacao
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.cliente.linhas import Selo
from ws.portal.pagina.formularios import ler_inteiro
from ws.portal.pagina.instalacao import casos
from ws.portal.pagina.planilha import em_csv

SITUACOES = {
    SituacaoImportacao.GRAVADA: Selo("certo", "certo", "Gravada"),
    SituacaoImportacao.RECUSADA: Selo("perigo", "alerta", "Recusada"),
    SituacaoImportacao.INTERROMPIDA: Selo("alerta", "cancelado", "Interrompida"),
}
MOSTRADOS = 100
"""Lines on a page, of those that were refused; the spreadsheet has the rest."""
COLUNAS_DOS_PROBLEMAS = ("Arquivo", "Linha", "Coluna", "Motivo")
importacoes = Blueprint("importacoes", __name__)


@importacoes.get("/")
def lista() -> ResponseReturnValue:
    """A page of runs, the latest first."""
    pagina = casos().listar_importacoes(acesso_atual(), ler_inteiro(request.args, "pagina", minimo=1))
    return render_template("gestor/importacoes.html", pagina=pagina, situacoes=SITUACOES)


@importacoes.get("/<id_>")
def ver(id_: str) -> ResponseReturnValue:
    """One run."""
    importacao = _achar(id_)
    linhas = [(arquivo.nome, arquivo.contagem) for arquivo in importacao.arquivos]
    return render_template(
        "gestor/importacao.html",
        importacao=importacao,
        linhas=[*linhas, ("Todos os arquivos", importacao.total)],
        situacoes=SITUACOES,
        mostrados=MOSTRADOS,
    )


@importacoes.get("/<id_>/erros.csv")
def erros(id_: str) -> ResponseReturnValue:
    """What was refused, for a spreadsheet."""
    importacao = _achar(id_)
    resposta = make_response(problemas_em_csv(importacao))
    resposta.mimetype = "text/csv"
    nome = f"erros-{importacao.iniciada_em:%Y-%m-%d}.csv"
    resposta.headers["Content-Disposition"] = f'attachment; filename="{nome}"'
    return resposta


def problemas_em_csv(importacao: Importacao) -> bytes:
    """What was refused, as a spreadsheet takes it."""
    linhas = [
        (problema.arquivo, str(problema.linha or ""), problema.coluna, problema.motivo)
        for problema in importacao.problemas
    ]
    return em_csv(COLUNAS_DOS_PROBLEMAS, linhas)


def _achar(id_: str) -> Importacao:
    achada = casos().ver_importacao(acesso_atual(), id_)
    if achada is None:
        abort(404)
    return achada
