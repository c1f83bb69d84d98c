"""An account sees the customers it is linked to now."""

import pytest

from tests.application.casa import Casa, frase_da_recusa


def test_an_account_sees_the_customers_it_is_linked_to_now(casa: Casa) -> None:
    casa.casos.gestao.vincular_clientes(casa.gestora(), "grupo", ["C0003", "C0001", "C0003"])
    assert casa.acesso().clientes == ("C0001", "C0003")


@pytest.mark.parametrize(
    ("login", "clientes", "frase"),
    [
        ("grupo", [], "Informe ao menos um cliente"),
        ("grupo", ["C0009"], "Há cliente que não existe nesta empresa"),
        ("erp", ["C0001"], "Só acessos de clientes"),
    ],
)
def test_a_link_that_cannot_be_is_refused(casa: Casa, login: str, clientes: list[str], frase: str) -> None:
    recusa = frase_da_recusa(lambda: casa.casos.gestao.vincular_clientes(casa.gestora(), login, clientes))
    assert recusa.startswith(frase)
