"""Purchases add up by month net of returns, and the last one is the latest that stands."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import uma_compra
from ws.domain.carteira.analise import UltimaCompra
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.periodo import Periodo

DEZEMBRO_A_JANEIRO = Periodo(date(2025, 12, 10), date(2026, 1, 20))


def comprar(armazem: Armazem, *compras: Compra, na_outra: Sequence[Compra] = ()) -> None:
    armazem.gravar(duas_empresas().com_compras(1, *compras).com_compras(2, *na_outra))


def ultima(armazem: Armazem, *clientes: str) -> UltimaCompra | None:
    with armazem.unidades.leitura() as uow:
        return uow.compras.ultima(1, clientes)


def test_purchases_add_up_by_month_net_of_what_came_back(armazem: Armazem) -> None:
    comprar(
        armazem,
        uma_compra(id="V1", data=date(2025, 12, 9)),
        uma_compra(id="V2", data=date(2025, 12, 10), valor=Decimal("100.10")),
        uma_compra(
            id="V3", data=date(2025, 12, 31), valor=Decimal("50.00"), valor_devolvido=Decimal("20.05")
        ),
        uma_compra(id="V4", data=date(2026, 1, 20), valor=Decimal("7.00")),
        uma_compra(id="V5", data=date(2026, 1, 21)),
        uma_compra(id="V6", data=date(2026, 1, 1), cancelada=True),
        uma_compra(id="V7", data=date(2026, 1, 1), codigo_cliente="C0002"),
        na_outra=[uma_compra(id="V8", data=date(2026, 1, 1))],
    )
    with armazem.unidades.leitura() as uow:
        totais = uow.compras.total_por_mes(1, ("C0001",), DEZEMBRO_A_JANEIRO)
    assert totais == {"2025-12": Decimal("130.05"), "2026-01": Decimal("7.00")}


def test_a_month_in_which_everything_came_back_is_absent(armazem: Armazem) -> None:
    comprar(armazem, uma_compra(data=date(2026, 1, 1), valor_devolvido=Decimal("250.00")))
    with armazem.unidades.leitura() as uow:
        assert uow.compras.total_por_mes(1, ("C0001",), DEZEMBRO_A_JANEIRO) == {}


def test_the_last_purchase_is_the_latest_of_any_of_the_customers(armazem: Armazem) -> None:
    comprar(
        armazem,
        uma_compra(id="V1", data=date(2026, 3, 1)),
        uma_compra(id="V2", data=date(2026, 3, 2), valor=Decimal("9.90"), codigo_cliente="C0002"),
        na_outra=[uma_compra(id="V3", data=date(2026, 4, 2))],
    )
    assert ultima(armazem, "C0001", "C0002") == UltimaCompra(date(2026, 3, 2), Decimal("9.90"))


def test_a_purchase_cancelled_or_wholly_returned_is_not_the_last(armazem: Armazem) -> None:
    comprar(
        armazem,
        uma_compra(id="V1", data=date(2026, 3, 1), valor=Decimal("80.00"), valor_devolvido=Decimal("30.00")),
        uma_compra(id="V2", data=date(2026, 3, 2), cancelada=True),
        uma_compra(id="V3", data=date(2026, 3, 3), valor_devolvido=Decimal("250.00")),
    )
    assert ultima(armazem, "C0001") == UltimaCompra(date(2026, 3, 1), Decimal("50.00"))


def test_of_two_purchases_on_one_day_the_one_with_the_higher_id_is_the_last(armazem: Armazem) -> None:
    comprar(armazem, uma_compra(id="V2", valor=Decimal(2)), uma_compra(id="V1", valor=Decimal(1)))
    achada = ultima(armazem, "C0001")
    assert achada is not None
    assert achada.valor == Decimal("2.00")


def test_who_never_bought_has_no_last_purchase(armazem: Armazem) -> None:
    comprar(armazem, uma_compra(codigo_cliente="C0002"))
    assert ultima(armazem, "C0001") is None
