"""Every bank has three digits, a check digit and one name to print."""

import pytest

from ws.desfechos.erro import Erro
from ws.febraban import bancos, nomes

IMPRESSOS = (
    "001-9 003-5 004-3 021-3 033-7 041-8 047-7 070-1 077-9 084-1 085-0 097-3 104-0 133-3 136-8 208-1 237-2 246-1 "
    "341-7 347-6 356-5 389-1 399-9 422-7 655-6 707-2 743-9 745-5 748-X 756-0"
)


@pytest.mark.parametrize("impresso", IMPRESSOS.split())
def test_the_number_of_a_bank_is_printed_with_its_digit(impresso: str) -> None:
    assert nomes.numero_com_dv(impresso[:3]) == impresso


@pytest.mark.parametrize("numero", ["", "1", "0001", "OO1", "\u0660\u0660\u0661"])
def test_a_bank_has_three_digits(numero: str) -> None:
    with pytest.raises(Erro) as recusa:
        nomes.numero_com_dv(numero)
    assert recusa.value.campo == "banco"


@pytest.mark.parametrize(
    ("numero", "nome"), [("237", "Bradesco"), ("403", "Cora"), ("399", "HSBC"), ("999", "Banco 999")]
)
def test_every_bank_has_a_name_to_print(numero: str, nome: str) -> None:
    assert bancos.nome_do_banco(numero) == nome


def test_a_name_stands_in_one_place() -> None:
    assert not {banco.NUMERO for banco in bancos.BANCOS} & nomes.NOMES.keys()
