"""A linha digitável is its bar code and back, however it is pasted, and its wrong field is named."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.leitor_de_vetores import Linha, parametros
from ws.desfechos.erro import Erro
from ws.febraban.codigo import codigo_barras, linha_digitavel

LINHA = "00190000090123456700400000123182810000000012750"
CODIGO = "00198100000000127500000001234567000000012318"
CAMPOS = {"campo 1": (0, 10), "campo 2": (10, 21), "campo 3": (21, 32), "dígito geral": (32, 47)}

CODIGOS = st.builds(
    codigo_barras.montar,
    st.integers(1, 799).map("{:03}".format),
    st.none() | st.dates(date(2000, 7, 3), date(2049, 10, 14)),
    st.decimals(0, codigo_barras.VALOR_MAXIMO, places=2),
    st.text("0123456789", min_size=25, max_size=25),
)


def com(linha: str, posicao: int, digito: str) -> str:
    return linha[:posicao] + digito + linha[posicao + 1 :]


def outro(digito: str, soma: int) -> str:
    return str((int(digito) + soma) % 10)


@pytest.mark.parametrize("linha", parametros("leitura.csv"))
def test_the_line_of_any_bank_is_read_and_written(linha: Linha) -> None:
    assert linha_digitavel.para_codigo_barras(linha["linha_digitavel"]) == linha["codigo_barras"]
    escrita = linha_digitavel.de_codigo_barras(linha["codigo_barras"])
    assert linha_digitavel.formatar(escrita) == linha["linha_digitavel"]


@given(codigo=CODIGOS)
def test_a_code_comes_back_from_its_line(codigo: str) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    assert linha_digitavel.para_codigo_barras(linha) == codigo
    assert linha_digitavel.para_codigo_barras(linha_digitavel.formatar(linha)) == codigo


@given(codigo=CODIGOS, posicao=st.integers(0, 32), soma=st.integers(1, 9))
def test_any_single_wrong_digit_of_the_first_four_fields_is_caught(
    codigo: str, posicao: int, soma: int
) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    with pytest.raises(Erro):
        linha_digitavel.para_codigo_barras(com(linha, posicao, outro(linha[posicao], soma)))


@given(codigo=CODIGOS, posicao=st.integers(33, 46), soma=st.integers(1, 9))
def test_any_single_wrong_digit_of_factor_and_value_is_caught_unless_the_general_digit_stays_1(
    codigo: str, posicao: int, soma: int
) -> None:
    """That digit is 1 for three remainders of eleven: two codes that share it may differ in one place."""
    linha = linha_digitavel.de_codigo_barras(codigo)
    errada = com(linha, posicao, outro(linha[posicao], soma))
    if linha[32] == "1":
        restante = codigo[:4] + errada[33:] + codigo[19:]
        if codigo_barras.dv_geral(restante) == "1":
            assert linha_digitavel.para_codigo_barras(errada) != codigo
            return
    with pytest.raises(Erro):
        linha_digitavel.para_codigo_barras(errada)


@given(codigo=CODIGOS, posicao=st.integers(0, 30))
def test_swapped_neighbours_in_a_field_are_caught_where_modulo_10_can(codigo: str, posicao: int) -> None:
    """It cannot tell 09 from 90: the doubled 9 counts as 9."""
    linha = linha_digitavel.de_codigo_barras(codigo)
    par = linha[posicao : posicao + 2]
    if par[0] == par[1] or set(par) == {"0", "9"} or posicao + 1 in (10, 21):
        return
    trocada = linha[:posicao] + par[::-1] + linha[posicao + 2 :]
    with pytest.raises(Erro):
        linha_digitavel.para_codigo_barras(trocada)


@pytest.mark.parametrize(
    ("campo", "posicao"),
    [(campo, posicao) for campo, (inicio, fim) in CAMPOS.items() for posicao in range(inicio, fim)],
)
def test_the_field_with_the_wrong_digit_is_named(campo: str, posicao: int) -> None:
    errada = com(LINHA, posicao, str((int(LINHA[posicao]) + 1) % 10))
    with pytest.raises(Erro) as recusa:
        linha_digitavel.para_codigo_barras(errada)
    assert recusa.value.campo == campo
    assert campo in str(recusa.value) or "geral" in str(recusa.value)


@pytest.mark.parametrize(
    "colada",
    [
        "00190.00009 01234.567004 00000.123182 8 10000000012750",
        "  00190.00009\t01234.567004\n00000.123182 8 10000000012750\r\n",
        "00190-00009 01234-567004 00000-123182 8 10000000012750",
        "00190.00009\u00a001234.567004\u00a000000.123182\u00a08\u00a010000000012750",
        "00190–00009 01234—567004 00000\u2011123182 8 10000000012750",
        LINHA,
    ],
)
def test_the_forms_people_paste_are_taken(colada: str) -> None:
    assert linha_digitavel.para_codigo_barras(colada) == CODIGO


@pytest.mark.parametrize(
    ("colada", "posicao"),
    [
        ("O0190.00009 01234.567004 00000.123182 8 10000000012750", 1),
        ("00190.00009 01234.567004 00000.123182 8 1000000001275o", 54),
        ("00190.00009 0l234.567004 00000.123182 8 10000000012750", 14),
        ("00190,00009 01234.567004 00000.123182 8 10000000012750", 6),
        ("\u06600190.00009 01234.567004 00000.123182 8 10000000012750", 1),
    ],
)
def test_anything_else_is_refused_with_its_position(colada: str, posicao: int) -> None:
    with pytest.raises(Erro) as recusa:
        linha_digitavel.para_codigo_barras(colada)
    assert recusa.value.desfecho.lugar.posicao == posicao
    assert f"posição {posicao}" in str(recusa.value)


def test_a_letter_that_looks_like_a_digit_gets_a_hint() -> None:
    with pytest.raises(Erro, match="não confunda a letra O com o zero"):
        linha_digitavel.compactar("O0190")


@pytest.mark.parametrize("tamanho", [0, 1, 33, 44, 46, 48])
def test_a_line_has_47_digits(tamanho: int) -> None:
    with pytest.raises(Erro, match=f"47 algarismos; foram lidos {tamanho}"):
        linha_digitavel.para_codigo_barras((LINHA + "0")[:tamanho])


@pytest.mark.parametrize("zeros", ["0", "000", "0" * 13, "0" * 14])
def test_an_old_line_without_due_date_and_value_may_end_in_fewer_zeros(zeros: str) -> None:
    codigo = codigo_barras.montar("237", None, Decimal(0), "4150090019801673500021140")
    linha = linha_digitavel.de_codigo_barras(codigo)
    assert linha_digitavel.para_codigo_barras(linha[:33] + zeros) == codigo


@pytest.mark.parametrize(
    "colada",
    [
        "846700000017 435900240209 024050002435 842210108119",
        "83640000001-1 33120138000-2 81288462711-6 08013618155-1",
        "84670000001435900240200240500024384221010811",
    ],
)
def test_a_utility_bill_is_refused_by_name(colada: str) -> None:
    with pytest.raises(Erro, match="arrecadação"):
        linha_digitavel.para_codigo_barras(colada)
