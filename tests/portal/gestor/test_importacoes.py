"""A manager reads what became of each run of an import, and downloads what was refused."""

import csv
from io import StringIO

from tests.portal.sem_scripts import Navegador


def test_the_runs_are_listed_with_what_became_of_them(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/importacoes/").texto
    assert "Gravada" in texto
    assert "Recusada" in texto
    assert "1.580" in texto


def test_a_run_shows_its_files_and_which_lines_were_refused_and_why(gestora: Navegador) -> None:
    texto = gestora.ler("/gestor/importacoes/aurora-gravada").texto
    assert "A data de aurora não existe: escreva AAAA-MM-DD." in texto
    assert "clientes.csv" in texto
    assert "A coluna não é conhecida e não foi lida." in texto


def test_a_refused_run_says_that_nothing_was_kept(gestora: Navegador) -> None:
    assert "Nada do que ela trazia foi gravado" in gestora.ler("/gestor/importacoes/aurora-recusada").texto


def test_the_refused_lines_are_downloaded_as_a_spreadsheet(gestora: Navegador) -> None:
    resposta = gestora.ler("/gestor/importacoes/aurora-gravada/erros.csv").resposta
    assert resposta.mimetype == "text/csv"
    assert resposta.headers["Content-Disposition"] == 'attachment; filename="erros-2026-11-24.csv"'
    linhas = list(csv.reader(StringIO(resposta.data.decode("utf-8-sig")), delimiter=";"))
    assert linhas[0] == ["Arquivo", "Linha", "Coluna", "Motivo"]
    assert linhas[1][:3] == ["boletos.csv", "17", "vencimento"]


def test_a_run_that_does_not_exist_is_not_found(gestora: Navegador) -> None:
    assert gestora.ler("/gestor/importacoes/nenhuma").status == 404
