"""Published boletos of every bank come out digit by digit, and are taken apart again."""

from datetime import date
from decimal import Decimal

import pytest

from tests.febraban.leitor_de_vetores import Linha, bancos_com_vetores, cobranca, linhas, parametros
from ws.desfechos.erro import Erro
from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca
from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.titulo import Titulo, calcular

COM_VETORES = bancos_com_vetores()
DE_CADA_BANCO = [(banco, *param.values) for banco in COM_VETORES for param in parametros(f"{banco}.csv")]
IDS = [f"{banco}:{n}" for banco in COM_VETORES for n, _ in enumerate(linhas(f"{banco}.csv"), start=2)]


def titulo(banco: str, linha: Linha) -> Titulo:
    vencimento = date.fromisoformat(linha["vencimento"]) if linha["vencimento"] else None
    return calcular(cobranca(banco, linha), vencimento, Decimal(linha["valor"]))


@pytest.mark.parametrize(("banco", "linha"), DE_CADA_BANCO, ids=IDS)
def test_a_published_boleto_comes_out_digit_by_digit(banco: str, linha: Linha) -> None:
    calculado = titulo(banco, linha)
    assert calculado.codigo_barras == linha["codigo_barras"]
    assert linha_digitavel.formatar(calculado.linha_digitavel) == linha["linha_digitavel"]


@pytest.mark.parametrize(("banco", "linha"), DE_CADA_BANCO, ids=IDS)
def test_what_is_printed_is_what_the_source_prints(banco: str, linha: Linha) -> None:
    calculado = titulo(banco, linha)
    assert calculado.nosso_numero_impresso == linha.get("nosso_numero_impresso") or not linha.get(
        "nosso_numero_impresso"
    )
    assert calculado.agencia_codigo == linha.get("agencia_codigo") or not linha.get("agencia_codigo")


@pytest.mark.parametrize(("banco", "linha"), DE_CADA_BANCO, ids=IDS)
def test_a_published_boleto_is_taken_apart_by_its_banks_table(banco: str, linha: Linha) -> None:
    campo_livre = codigo_barras.campo_livre(linha["codigo_barras"])
    layout = bancos.layout(banco, campo_livre)
    assert layout is not None
    assert "".join(parte for _, parte in layout.desmontar(campo_livre)) == campo_livre


@pytest.mark.parametrize("linha", parametros("campo_livre.csv"))
def test_a_published_campo_livre_comes_out_digit_by_digit(linha: Linha) -> None:
    conta = cobranca(linha["banco"], linha)
    assert bancos.banco(conta.banco).campo_livre(conta) == linha["campo_livre"]


@pytest.mark.parametrize("linha", parametros("divergentes.csv"))
def test_where_the_sources_disagree_the_decision_stands(linha: Linha) -> None:
    conta = cobranca(linha["banco"], linha)
    assert linha["motivo"]
    if linha["recusa"]:
        with pytest.raises(Erro) as recusa:
            bancos.banco(conta.banco).campo_livre(conta)
        assert recusa.value.campo == linha["recusa"]
    else:
        assert bancos.banco(conta.banco).campo_livre(conta) == linha["campo_livre"]


def test_every_vector_counts() -> None:
    """A file cut short must not pass unseen; those of the banks are counted in the README, bank by bank."""
    assert len(linhas("leitura.csv")) == 39
    assert len(linhas("divergentes.csv")) == 10


def test_the_titles_of_a_bank_without_a_rule_are_not_computed() -> None:
    with pytest.raises(Erro):
        calcular(Cobranca("435", nosso_numero="1"), date(2026, 12, 31), Decimal("1.00"))


def test_a_title_without_value_says_so_in_the_campo_livre_of_sicredi() -> None:
    conta = Cobranca(
        "748", carteira="1", agencia="0710", posto="65", convenio="00129", nosso_numero="16208902"
    )
    com_valor = calcular(conta, date(2026, 12, 31), Decimal("1.00")).codigo_barras
    sem_valor = calcular(conta, date(2026, 12, 31), Decimal("0.00")).codigo_barras
    assert (com_valor[41], sem_valor[41]) == ("1", "0")


def test_a_title_over_a_hundred_million_has_its_value_where_the_factor_was() -> None:
    conta = Cobranca("237", carteira="09", agencia="1234", conta="56789", nosso_numero="2")
    codigo = calcular(conta, date(2026, 12, 31), Decimal("100000000.00")).codigo_barras
    assert codigo[5:19] == "00010000000000"
