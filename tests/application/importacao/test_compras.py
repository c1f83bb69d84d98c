"""Purchases are kept with what came back later, and a wrong one is refused by its line."""

from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import registro_de_cliente, registro_de_compra
from ws.application.ports.importacao.registros import RegistroCompra

SO_COMPRAS: dict[str, Any] = {"boletos": (), "pagamentos": ()}


def test_returns_and_cancellations_may_come_later(cenario: Cenario) -> None:
    cenario.gravar(**SO_COMPRAS)
    cenario.gravar(**SO_COMPRAS, compras=[RegistroCompra("V1", valor_devolvido=Decimal("50.00"))])
    cenario.gravar(**SO_COMPRAS, compras=[RegistroCompra("V1", cancelada=True)])
    compra = cenario.unidades.banco.compras[1, "V1"]
    assert (compra.valor, compra.valor_devolvido, compra.cancelada) == (
        Decimal("200.00"),
        Decimal("50.00"),
        True,
    )


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        ({"id": "V" * 65}, "id", "Deve ter no máximo 64 caracteres."),
        ({"codigo_cliente": None}, "codigo_cliente", "É obrigatório num registro novo."),
        ({"data": None}, "data", "É obrigatório num registro novo."),
        ({"valor": None}, "valor", "É obrigatório num registro novo."),
        ({"valor": Decimal("-1.00")}, "valor", "Deve ser de zero a 99.999.999.999,99."),
        ({"valor_devolvido": Decimal("200.01")}, "valor_devolvido", "Deve ser no máximo o valor da compra."),
        ({"codigo_cliente": "C9"}, "codigo_cliente", "Não existe cliente com este código."),
    ],
)
def test_a_purchase_is_refused_for(
    mudanca: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(**SO_COMPRAS, compras=[registro_de_compra(**mudanca)]).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_the_customer_of_a_stored_purchase_does_not_change(cenario: Cenario) -> None:
    clientes = [registro_de_cliente(), registro_de_cliente(codigo="C2")]
    cenario.gravar(**SO_COMPRAS, clientes=clientes)
    assert cenario.motivo(
        **SO_COMPRAS, clientes=clientes, compras=[registro_de_compra(codigo_cliente="C2")]
    ) == ("O cliente de uma compra já importada não muda.")


def test_a_purchase_of_a_refused_customer_is_not_reported_a_second_time(cenario: Cenario) -> None:
    recusas = cenario.recusas(**SO_COMPRAS, clientes=[registro_de_cliente(documento="1")])
    assert recusas == [("clientes", 2, "documento")]
