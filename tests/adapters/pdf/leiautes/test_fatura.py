"""What a FATURA charges, line by line."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.adapters.pdf.leitura import texto, textos
from tests.adapters.pdf.papeis import ITENS, feio, imprimir, papel
from ws.adapters.pdf.dizeres.itens_cobrados import LINHAS, itens_cobrados
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.carteira.boleto import ItemFatura
from ws.febraban.grafia import numero


def com_itens(*itens: ItemFatura, um: Papel | None = None) -> Papel:
    um = um or papel()
    return replace(um, boleto=replace(um.boleto, itens=itens))


def linhas(um: Papel) -> list[tuple[str, ...]]:
    return [tuple(celula.decode("cp1252") for celula in linha) for linha in itens_cobrados(um).linhas]


def totais(um: Papel) -> list[tuple[str, str]]:
    return [(rotulo.decode("cp1252"), valor.decode("cp1252")) for rotulo, valor in itens_cobrados(um).totais]


def test_without_items_the_document_is_what_is_charged() -> None:
    assert linhas(papel()) == [("NF-004512/03", "3/12", "05/11/2026", "1.234,56")]
    assert totais(papel(abatimento=Decimal("0.00"))) == [("(=) Valor do Documento", "1.234,56")]


def test_items_are_listed_with_what_they_amount_to() -> None:
    assert linhas(com_itens(*ITENS)) == [
        ("Cabo flexível 2,5 mm² 750 V, rolo de 100 m", "12", "1.988,40"),
        ("Disjuntor bipolar 20 A", "30", "987,00"),
        ("Quadro de distribuição para 12 disjuntores", "4,5", "728,28"),
    ]
    assert totais(com_itens(*ITENS)) == [
        ("Total dos itens", "3.703,68"),
        ("(=) Valor do Documento", "1.234,56"),
        ("(-) Desconto/Abatimento", "10,00"),
    ]


def test_a_total_that_is_the_value_is_not_told_twice() -> None:
    um = com_itens(ItemFatura("Tudo", Decimal(1), Decimal("1234.56")))
    assert [rotulo for rotulo, _ in totais(um)] == ["(=) Valor do Documento", "(-) Desconto/Abatimento"]


def test_items_beyond_the_last_line_are_put_together() -> None:
    um = com_itens(*[ItemFatura("Item", Decimal(1), Decimal("1.10"))] * (LINHAS + 5))
    assert len(linhas(um)) == LINHAS
    assert linhas(um)[-1] == ("… e mais 6 itens", "", "6,60")
    assert itens_cobrados(um).encurtada
    assert not itens_cobrados(com_itens(*um.boleto.itens[:LINHAS])).encurtada


@pytest.mark.parametrize(
    ("quantos", "escrito"),
    [("1", "1"), ("1.000", "1"), ("10", "10"), ("1250.5", "1.250,5"), ("0.125", "0,125"), ("1E+3", "1.000")],
)
def test_a_quantity_has_no_idle_zeros(quantos: str, escrito: str) -> None:
    assert numero(Decimal(quantos)) == escrito


@pytest.mark.parametrize("quantos", [0, 1, 3, LINHAS, LINHAS + 1])
def test_lines_and_instructions_share_the_page(quantos: int) -> None:
    um = com_itens(*[ITENS[0]] * quantos, um=feio())
    lidos = list(textos(imprimir(um, modelo=Modelo.FATURA)))
    juntos = [
        (lido, outro)
        for i, (lido, onde) in enumerate(lidos)
        for outro, outra in lidos[:i]
        if onde.cruza(outra)
    ]
    assert juntos == []
    lido = texto(imprimir(um, modelo=Modelo.FATURA))
    assert lido.count("Cabo flexível") == min(quantos, LINHAS if quantos <= LINHAS else LINHAS - 1)
    assert lido.count("Desconto de R$ 50,00 até 01/12/2026.") == 2


def test_the_table_is_as_long_as_its_lines() -> None:
    assert topo_dos_totais(papel()) > topo_dos_totais(com_itens(*ITENS)) > topo_dos_totais(feio())


def topo_dos_totais(um: Papel) -> float:
    """Where the value stands below the lines, in points."""
    lidos = textos(imprimir(um, modelo=Modelo.FATURA))
    return max(onde.base for lido, onde in lidos if lido == "(=) Valor do Documento")
