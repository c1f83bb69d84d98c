"""Customers that a manager chose come by name, those that there are."""

from tests.application.casa import Casa


def test_the_customers_that_exist_come_by_name(casa: Casa) -> None:
    achados = casa.casos.ver_clientes(casa.gestora(), ["C0003", "C0005", "C0099", "C0009", "C0003"])
    assert [cliente.codigo for cliente in achados] == ["C0005", "C0003"]


def test_none_are_asked_for_and_none_come(casa: Casa) -> None:
    assert casa.casos.ver_clientes(casa.gestora(), []) == ()
