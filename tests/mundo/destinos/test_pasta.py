"""The folder that is written of a company is imported as that company, boleto by boleto, whatever its bank."""

from itertools import count
from pathlib import Path

from tests.fakes.clock import Clock
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.aurora import AURORA
from tests.mundo.destinos.pasta import escrever
from tests.mundo.dias import HOJE
from tests.servidor.dados import dados
from ws.application.importacao.importar import Importar
from ws.intake.pasta import LeitorCsv

DO_TITULO = (
    "banco",
    "carteira",
    "linha_digitavel",
    "valor",
    "prazo",
    "estado",
    "multa",
    "juros",
    "principal_pago",
)


def test_what_is_written_is_imported(tmp_path: Path) -> None:
    banco, unidades = dados(HOJE).banco, UnitsOfWork()
    escrever(tmp_path / "dados", banco)
    numeros = count(1)
    importar = Importar(unidades, Clock(), lambda: f"I{next(numeros)}")
    importacao = importar(LeitorCsv(tmp_path / "dados"), "teste")
    assert (importacao.problemas, importacao.avisos) == ((), ())
    for empresa_id, id_ in banco.boletos:
        escrito, lido = banco.boletos[empresa_id, id_], unidades.banco.boletos[AURORA, id_]
        assert [getattr(lido, campo) for campo in DO_TITULO] == [getattr(escrito, c) for c in DO_TITULO]
    assert unidades.banco.compras == banco.compras
    assert {codigo for empresa_id, codigo in banco.clientes if empresa_id == AURORA} == {
        codigo for _, codigo in unidades.banco.clientes
    }
