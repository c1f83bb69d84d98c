"""A bar code says what it was made of, and a wrong one is refused by the name of its field."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.leitor_de_vetores import Linha, parametros
from ws.desfechos.erro import Erro
from ws.febraban.codigo import codigo_barras

CAMPO_LIVRE = "0000001234567000000012318"
VENCIMENTO = date(2026, 12, 31)
CERTO = codigo_barras.montar("001", VENCIMENTO, Decimal("127.50"), CAMPO_LIVRE)

DIGITOS = st.text("0123456789", min_size=25, max_size=25)
VALORES = st.decimals(0, codigo_barras.VALOR_MAXIMO, places=2)


@given(
    banco=st.integers(1, 799),
    vencimento=st.none() | st.dates(date(2000, 7, 3), date(2049, 10, 14)),
    valor=VALORES,
    campo_livre=DIGITOS,
)
def test_a_code_says_what_it_was_made_of(
    banco: int, vencimento: date | None, valor: Decimal, campo_livre: str
) -> None:
    codigo = codigo_barras.montar(f"{banco:03}", vencimento, valor, campo_livre)
    codigo_barras.conferir(codigo)
    assert codigo_barras.banco(codigo) == f"{banco:03}"
    assert codigo_barras.moeda(codigo) == "9"
    assert codigo_barras.valor(codigo) == valor
    assert codigo_barras.campo_livre(codigo) == campo_livre


@pytest.mark.parametrize(
    ("valor", "posicoes_6_a_19", "fator"),
    [
        ("0.00", "16770000000000", "1677"),
        ("0.01", "16770000000001", "1677"),
        ("99999999.99", "16779999999999", "1677"),
        ("100000000.00", "00010000000000", "0000"),
        ("99999999999.99", "09999999999999", "0000"),
    ],
)
def test_a_value_of_more_than_ten_digits_takes_the_place_of_the_factor(
    valor: str, posicoes_6_a_19: str, fator: str
) -> None:
    codigo = codigo_barras.montar("001", VENCIMENTO, Decimal(valor), CAMPO_LIVRE)
    assert codigo[5:19] == posicoes_6_a_19
    assert codigo_barras.fator(codigo) == fator
    assert codigo_barras.valor(codigo) == Decimal(valor)


def test_a_title_without_due_date_has_factor_0000() -> None:
    assert codigo_barras.montar("001", None, Decimal("1.00"), CAMPO_LIVRE)[5:9] == "0000"


def test_another_currency_is_told_by_its_digit() -> None:
    codigo = codigo_barras.montar("001", VENCIMENTO, Decimal(0), CAMPO_LIVRE, moeda="0")
    codigo_barras.conferir(codigo)
    assert codigo_barras.moeda(codigo) == "0"


def test_the_value_has_two_places_even_when_it_is_round() -> None:
    assert str(codigo_barras.valor(codigo_barras.montar("001", None, Decimal(100), CAMPO_LIVRE))) == "100.00"


@pytest.mark.parametrize(
    ("campo", "banco", "valor", "campo_livre"),
    [
        ("banco", "01", "1.00", CAMPO_LIVRE),
        ("banco", "OO1", "1.00", CAMPO_LIVRE),
        ("campo_livre", "001", "1.00", CAMPO_LIVRE[1:]),
        ("campo_livre", "001", "1.00", CAMPO_LIVRE[:-1] + "O"),
        ("valor", "001", "-0.01", CAMPO_LIVRE),
        ("valor", "001", "1.005", CAMPO_LIVRE),
        ("valor", "001", "1.0000000000000000000000000000001", CAMPO_LIVRE),
        ("valor", "001", "100000000000.00", CAMPO_LIVRE),
        ("valor", "001", "NaN", CAMPO_LIVRE),
        ("valor", "001", "Infinity", CAMPO_LIVRE),
    ],
)
def test_what_does_not_fit_is_refused_by_the_name_of_the_field(
    campo: str, banco: str, valor: str, campo_livre: str
) -> None:
    with pytest.raises(Erro) as recusa:
        codigo_barras.montar(banco, VENCIMENTO, Decimal(valor), campo_livre)
    assert recusa.value.campo == campo


@given(restante=st.text("0123456789", min_size=43, max_size=43))
def test_the_general_digit_is_never_zero(restante: str) -> None:
    assert codigo_barras.dv_geral(restante) in set("123456789")


@pytest.mark.parametrize("linha", parametros("leitura.csv"))
def test_a_code_of_any_bank_is_read(linha: Linha) -> None:
    codigo_barras.conferir(linha["codigo_barras"])
    assert not linha["valor"] or codigo_barras.valor(linha["codigo_barras"]) == Decimal(linha["valor"])


@pytest.mark.parametrize("codigo", ["", CERTO[:-1], CERTO + "0", CERTO[:-1] + "O", "\u0660" * 44])
def test_a_code_has_44_digits(codigo: str) -> None:
    with pytest.raises(Erro, match="44 algarismos"):
        codigo_barras.conferir(codigo)


def test_the_wrong_general_digit_is_named() -> None:
    errado = CERTO[:4] + ("2" if CERTO[4] == "1" else "1") + CERTO[5:]
    with pytest.raises(Erro, match="geral") as recusa:
        codigo_barras.conferir(errado)
    assert recusa.value.desfecho.lugar.posicao == 5


def test_a_utility_bill_is_refused_by_name() -> None:
    with pytest.raises(Erro, match="arrecadação"):
        codigo_barras.conferir("84670000001435900240200240500024384221010811")
