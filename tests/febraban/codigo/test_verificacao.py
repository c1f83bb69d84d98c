"""Each check digit is told right or wrong, and one slip is corrected to the line that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.codigo.test_linha_digitavel import CAMPOS, CODIGOS, LINHA, com
from ws.febraban.codigo import linha_digitavel, verificacao
from ws.febraban.codigo.verificacao import Digito


def errados(linha: str) -> list[Digito]:
    return [digito for digito in verificacao.da_linha(linha) if not digito.confere]


@given(codigo=CODIGOS)
def test_all_digits_of_a_right_line_and_code_fit(codigo: str) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    assert errados(linha) == []
    assert all(digito.confere for digito in verificacao.do_codigo(codigo))
    assert verificacao.correcoes(linha) == ()


@given(codigo=CODIGOS, posicao=st.sampled_from([9, 20, 31, 32]), soma=st.integers(1, 9))
def test_the_right_digit_is_told(codigo: str, posicao: int, soma: int) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    [errado] = errados(com(linha, posicao, str((int(linha[posicao]) + soma) % 10)))
    assert errado.posicao == posicao + 1
    assert errado.certo == linha[posicao]


@pytest.mark.parametrize(
    ("campo", "posicao"),
    [(campo, posicao) for campo, (inicio, fim) in CAMPOS.items() for posicao in range(inicio, fim)],
)
def test_a_digit_says_which_ones_it_is_about(campo: str, posicao: int) -> None:
    """The general digit is about all; it is the one to blame where no field is."""
    primeiro = errados(com(LINHA, posicao, str((int(LINHA[posicao]) + 1) % 10)))[0]
    assert primeiro.campo == campo
    assert primeiro.inicio == CAMPOS[campo][0] + 1
    assert primeiro.inicio <= primeiro.posicao


def test_the_general_digit_of_a_bar_code_stands_fifth() -> None:
    codigo = linha_digitavel.para_codigo_barras(LINHA)
    [digito] = verificacao.do_codigo(codigo)
    assert (digito.posicao, digito.lido) == (5, codigo[4])


@given(codigo=CODIGOS, posicao=st.integers(0, 46), soma=st.integers(1, 9))
def test_the_line_meant_is_among_the_corrections_of_one_wrong_digit(
    codigo: str, posicao: int, soma: int
) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    errada = com(linha, posicao, str((int(linha[posicao]) + soma) % 10))
    corrigidas = {correcao.linha: correcao for correcao in verificacao.correcoes(errada)}
    assert not errados(errada) or not corrigidas[linha].vizinhos
    assert not errados(errada) or corrigidas[linha].posicao == posicao + 1


@given(codigo=CODIGOS, posicao=st.integers(0, 45))
def test_the_line_meant_is_among_the_corrections_of_swapped_neighbours(codigo: str, posicao: int) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    trocada = linha[:posicao] + linha[posicao + 1] + linha[posicao] + linha[posicao + 2 :]
    corrigidas = {correcao.linha: correcao for correcao in verificacao.correcoes(trocada)}
    assert not errados(trocada) or corrigidas[linha].vizinhos
    assert not errados(trocada) or corrigidas[linha].posicao == posicao + 1


@given(codigo=CODIGOS, posicao=st.integers(0, 46), soma=st.integers(1, 9))
def test_every_correction_is_a_line_that_is_read(codigo: str, posicao: int, soma: int) -> None:
    linha = linha_digitavel.de_codigo_barras(codigo)
    for correcao in verificacao.correcoes(com(linha, posicao, str((int(linha[posicao]) + soma) % 10))):
        assert (
            linha_digitavel.de_codigo_barras(linha_digitavel.para_codigo_barras(correcao.linha))
            == correcao.linha
        )


def test_a_line_that_begins_with_8_is_no_correction() -> None:
    """Its digits fit, but it would be of a utility bill, which is no boleto de cobrança."""
    outra = "82914391590008063608737783533740617776317066907"
    assert errados(outra) == []
    assert verificacao.correcoes(com(outra, 0, "7")) == ()
