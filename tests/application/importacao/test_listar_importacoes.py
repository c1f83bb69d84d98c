"""The runs of imports come latest first."""

from datetime import timedelta

from tests.application.casa import Casa
from ws.application.ports.importacao.corridas import (
    SituacaoImportacao,
)


def test_the_runs_come_latest_first(casa: Casa) -> None:
    for id_ in ("i1", "i2"):
        casa.clock.avancar(timedelta(minutes=1))
        casa.registrar_corrida(id_)
    pagina = casa.casos.listar_importacoes(casa.gestora())
    assert [(corrida.id, corrida.quem, corrida.total.recusadas) for corrida in pagina.itens] == [
        ("i2", "erp", 1),
        ("i1", "erp", 1),
    ]
    assert pagina.itens[0].situacao is SituacaoImportacao.RECUSADA
