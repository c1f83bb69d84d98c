"""A campo livre is read back to the account and number that make the same digits again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.leitor_de_vetores import Linha, com, linhas
from tests.febraban.test_titulo import DE_CADA_BANCO, IDS, titulo
from ws.febraban import bancos
from ws.febraban.bancos import BANCOS, Banco
from ws.febraban.codigo import codigo_barras, conta_lida

DIGITO_QUE_O_BANCO_NAO_DA = "0000000012428", "0000000013724", "0000000000456"
"""Numbers of a published test whose check digit was made up."""
LEGIVEIS = [banco for banco in BANCOS if conta_lida.legivel(banco.NUMERO)]
ESPECIAIS_DO_ITAU = ("107", "122", "142", "143", "196", "198")

cada_banco = pytest.mark.parametrize("banco", LEGIVEIS, ids=lambda banco: banco.NUMERO)


def test_all_banks_are_read_back_but_the_one_that_keeps_a_document_to_itself() -> None:
    assert {banco.NUMERO for banco in BANCOS} - {banco.NUMERO for banco in LEGIVEIS} == {"097"}


@pytest.mark.parametrize("numero", ["097", "399", "356", "218", "111"])
def test_nothing_is_read_where_no_rule_tells_all(numero: str) -> None:
    assert not conta_lida.legivel(numero)
    assert conta_lida.ler(numero, "3903036010001010312014592") is None


@cada_banco
@given(sequencia=st.integers(0, 99999))
def test_what_is_read_makes_the_same_digits_again(banco: Banco, sequencia: int) -> None:
    ano_e_byte = "262" if banco.NUMERO == "748" else ""
    campo_livre = banco.campo_livre(com(EXEMPLOS[banco.NUMERO], nosso_numero=f"{ano_e_byte}{sequencia:05}"))
    lida = conta_lida.ler(banco.NUMERO, campo_livre)
    assert lida is not None
    assert banco.campo_livre(lida) == campo_livre


@pytest.mark.parametrize(("banco", "linha"), DE_CADA_BANCO, ids=IDS)
def test_a_published_boleto_tells_its_printed_number(banco: str, linha: Linha) -> None:
    publicado = titulo(banco, linha)
    lida = conta_lida.ler(banco, codigo_barras.campo_livre(publicado.codigo_barras))
    if banco == "097" or linha["nosso_numero"] in DIGITO_QUE_O_BANCO_NAO_DA:
        assert lida is None
        return
    assert lida is not None
    if banco == "341" and lida.carteira in ESPECIAIS_DO_ITAU:
        assert not lida.agencia
        return
    assert bancos.banco(banco).nosso_numero_impresso(lida) == publicado.nosso_numero_impresso


@pytest.mark.parametrize("linha", [linha for linha in linhas("divergentes.csv") if not linha["recusa"]])
def test_digits_that_the_rule_does_not_give_are_not_believed(linha: Linha) -> None:
    lida = conta_lida.ler(linha["banco"], linha["campo_livre_da_fonte"])
    assert (lida is None) is (linha["campo_livre_da_fonte"] != linha["campo_livre"])


def test_the_published_campos_livres_are_read_back() -> None:
    for linha in linhas("campo_livre.csv"):
        lida = conta_lida.ler(linha["banco"], linha["campo_livre"])
        assert lida is not None, linha
        assert bancos.banco(linha["banco"]).campo_livre(lida) == linha["campo_livre"]
