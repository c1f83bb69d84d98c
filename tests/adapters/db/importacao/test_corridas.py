"""The recorded runs of imports, on the fake, SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.adapters.db.armazem import Armazem
from tests.mundo.importacao import uma_importacao
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    ResumoDaImportacao,
    SituacaoImportacao,
)
from ws.application.ports.paginas import Recorte

INSTANTE = datetime(2026, 11, 24, 15, tzinfo=UTC)
MINUTO = timedelta(minutes=1)


def registrar(armazem: Armazem, *corridas: Importacao) -> None:
    with armazem.unidades.escrita() as uow:
        for corrida in corridas:
            uow.importacoes.registrar(corrida)
        uow.commit()


def pagina(armazem: Armazem, empresa_id: int = 1, recorte: Recorte | None = None) -> tuple[list[str], int]:
    """The ids that a page shows, and how many there are in all."""
    with armazem.unidades.leitura() as uow:
        achada = uow.importacoes.pagina(empresa_id, recorte or Recorte())
    return [corrida.id for corrida in achada.itens], achada.total


def test_only_runs_that_were_kept_are_counted(armazem: Armazem) -> None:
    registrar(
        armazem,
        uma_importacao(),
        uma_importacao(id="I2", situacao=SituacaoImportacao.RECUSADA),
        uma_importacao(id="I3", situacao=SituacaoImportacao.INTERROMPIDA),
        uma_importacao(id="I4"),
        uma_importacao(id="I5", empresa_id=2),
    )
    with armazem.unidades.leitura() as uow:
        assert [uow.importacoes.gravadas(empresa_id) for empresa_id in (0, 1, 2)] == [0, 2, 1]


def test_runs_come_latest_first_and_those_of_one_instant_by_id(armazem: Armazem) -> None:
    mais_tarde = {"iniciada_em": INSTANTE + MINUTO}
    registrar(
        armazem, uma_importacao(id="I3"), uma_importacao(id="I1"), uma_importacao(id="I2", **mais_tarde)
    )
    assert pagina(armazem) == (["I2", "I1", "I3"], 3)


def test_runs_come_in_pages(armazem: Armazem) -> None:
    registrar(armazem, *(uma_importacao(id=f"I{numero}") for numero in range(1, 6)))
    assert pagina(armazem, recorte=Recorte(1, 2)) == (["I1", "I2"], 5)
    assert pagina(armazem, recorte=Recorte(3, 2)) == (["I5"], 5)
    assert pagina(armazem, recorte=Recorte(4, 2)) == ([], 5)


def test_runs_of_another_company_are_not_seen(armazem: Armazem) -> None:
    registrar(armazem, uma_importacao())
    assert pagina(armazem, empresa_id=2) == ([], 0)
    with armazem.unidades.leitura() as uow:
        assert uow.importacoes.achar(2, "I1") is None


def test_a_run_is_kept_with_what_was_refused_and_what_was_odd(armazem: Armazem) -> None:
    """Warnings come with the files that they are about, in the order of the files."""
    contagem, total = Contagem(3, 1, 1, 0, 1), Contagem(4, 1, 2, 0, 1)
    problema = Problema("boletos.csv", 2, "valor", "Não é um valor; esperado: 1234,56.")
    avisos = (
        Problema("compras.csv", 7, "valor", "É zero."),
        Problema("boletos.csv", None, "cor", "A coluna não é conhecida."),
    )
    importacao = uma_importacao(
        situacao=SituacaoImportacao.RECUSADA,
        terminada_em=INSTANTE + MINUTO,
        arquivos=(
            ArquivoImportado("boletos.csv", "f" * 64, contagem),
            ArquivoImportado("compras.csv", "e" * 64, Contagem(1, 0, 1, 0, 0)),
        ),
        total=total,
        problemas=(problema,),
        avisos=avisos,
    )
    registrar(armazem, importacao)
    with armazem.unidades.leitura() as uow:
        achada = uow.importacoes.achar(1, "I1")
        [listada] = uow.importacoes.pagina(1, Recorte(1)).itens
    assert achada == replace(importacao, avisos=(avisos[1], avisos[0]))
    assert listada == ResumoDaImportacao(
        "I1", "erp", SituacaoImportacao.RECUSADA, INSTANTE, INSTANTE + MINUTO, total
    )
