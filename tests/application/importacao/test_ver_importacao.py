"""A run tells what was refused, and gives it as a spreadsheet."""

from tests.application.casa import Casa
from ws.application.ports.importacao.corridas import (
    Contagem,
    Problema,
)
from ws.portal.gestor.importacoes import problemas_em_csv


def test_a_run_tells_what_was_refused_and_gives_it_as_a_spreadsheet(casa: Casa) -> None:
    casa.registrar_corrida("i1")
    detalhada = casa.casos.ver_importacao(casa.gestora(), "i1")
    assert detalhada is not None
    assert [(a.nome, a.contagem) for a in detalhada.arquivos] == [("boletos.csv", Contagem(3, 1, 1, 0, 1))]
    assert detalhada.problemas == (Problema("boletos.csv", 2, "valor", "Não é um valor; esperado: 1234,56."),)
    assert detalhada.avisos == (Problema("boletos.csv", None, "cor", "A coluna não é conhecida."),)
    assert problemas_em_csv(detalhada).decode("utf-8-sig") == (
        'Arquivo;Linha;Coluna;Motivo\r\nboletos.csv;2;valor;"Não é um valor; esperado: 1234,56."\r\n'
    )
