"""A line or bar code of any bank is taken apart, and a wrong one is pointed at and its correction proposed."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.fakes.clock import Clock
from tests.febraban.bancos.exemplos import EXEMPLOS
from tests.febraban.codigo.test_linha_digitavel import com
from tests.febraban.leitor_de_vetores import Linha, parametros
from ws.application.carteira.explicar_boleto import (
    SUGESTOES,
    Explicacao,
    ExplicarBoleto,
)
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.febraban.bancos import BANCOS, Banco
from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.titulo import calcular

LINHA = "23791234056000000000402005678905316770000022750"
"""Its general digit is not 1, which hides one slip in some hundred."""
CODIGO = linha_digitavel.para_codigo_barras(LINHA)


def explicar(texto: str, hoje: date = date(2026, 11, 24)) -> Explicacao:
    return ExplicarBoleto(Clock(datetime(hoje.year, hoje.month, hoje.day, 15, tzinfo=UTC)))(texto)


def codigo(**mudancas: str) -> str:
    """A bar code with some of its fields changed."""
    campos = {
        "banco": "237",
        "moeda": "9",
        "fator": "1677",
        "valor": "0000022750",
        "campo_livre": CODIGO[19:],
    }
    campos |= mudancas
    resto = campos["fator"] + campos["valor"] + campos["campo_livre"]
    inicio = campos["banco"] + campos["moeda"]
    return inicio + codigo_barras.dv_geral(inicio + resto) + resto


@pytest.mark.parametrize(
    "lido", [LINHA, CODIGO, linha_digitavel.formatar(LINHA), f" {CODIGO[:20]}-{CODIGO[20:]}\n"]
)
def test_line_and_bar_code_say_the_same(lido: str) -> None:
    explicacao = explicar(lido)
    assert explicacao.valido
    assert explicacao.linha_digitavel == LINHA
    assert explicacao.codigo_barras == CODIGO
    assert explicacao.valor == Decimal("227.50")
    assert explicacao.vencimento.provavel == date(2026, 12, 31)
    assert explicacao.campo_livre.nosso_numero_impresso == "06/00000000002-9"
    assert explicacao.campo_livre.agencia_codigo == "1234-3 / 0056789-2"
    assert dict(explicacao.campo_livre.partes)["Nosso número"] == "00000000002"
    assert explicacao.avisos == ()


@pytest.mark.parametrize("linha", parametros("leitura.csv"))
def test_the_title_of_any_bank_is_explained(linha: Linha) -> None:
    explicacao = explicar(linha["linha_digitavel"])
    assert explicacao.valido
    assert explicacao.codigo_barras == linha["codigo_barras"]
    assert explicacao.banco.nome
    assert "".join(digitos for _, digitos in explicacao.campo_livre.partes) in (
        "",
        linha["codigo_barras"][19:],
    )


@pytest.mark.parametrize("banco", BANCOS, ids=lambda banco: banco.NUMERO)
def test_a_title_of_each_bank_is_taken_apart_and_fits_its_rule(banco: Banco) -> None:
    pronto = calcular(EXEMPLOS[banco.NUMERO], date(2026, 12, 10), Decimal("1234.56"))
    lido = explicar(pronto.linha_digitavel)
    assert lido.banco.nome == banco.NOME
    assert lido.banco.motivo == ""
    assert "".join(digitos for _, digitos in lido.campo_livre.partes) == pronto.codigo_barras[19:]
    assert lido.campo_livre.nosso_numero_impresso == (
        "" if banco.NUMERO == "097" else pronto.nosso_numero_impresso
    )
    assert lido.campo_livre.agencia_codigo in ("", pronto.agencia_codigo)
    assert lido.avisos == ()


@pytest.mark.parametrize(
    ("hoje", "candidatos", "provavel"),
    [
        (date(2026, 11, 24), (date(2002, 5, 11), date(2026, 12, 31)), date(2026, 12, 31)),
        (date(2027, 1, 2), (date(2026, 12, 31), date(2051, 8, 22)), date(2026, 12, 31)),
        (date(2003, 1, 1), (date(2002, 5, 11), date(2026, 12, 31)), date(2002, 5, 11)),
        (date(2000, 1, 1), (date(2002, 5, 11),), date(2002, 5, 11)),
        (date(2011, 1, 1), (date(2002, 5, 11), date(2026, 12, 31)), None),
    ],
)
def test_which_due_date_is_meant_depends_on_today(
    hoje: date, candidatos: tuple[date, ...], provavel: date | None
) -> None:
    explicacao = explicar(LINHA, hoje)
    assert explicacao.vencimento.candidatos == candidatos
    assert explicacao.vencimento.provavel == provavel
    assert (Desfecho(CodigoDoPapel.VENCIMENTO_LONGE) in explicacao.avisos) is (provavel is None)
    assert explicacao.valido


@pytest.mark.parametrize(("hora_em_utc", "provavel"), [(1, None), (4, date(2026, 12, 31))])
def test_today_is_that_of_brazil(hora_em_utc: int, provavel: date | None) -> None:
    """The first day on which that due date is near enough; at one in the morning in UTC it is the day before there."""
    relogio = Clock(datetime(2011, 12, 10, hora_em_utc, tzinfo=UTC))
    assert ExplicarBoleto(relogio)(LINHA).vencimento.provavel == provavel


def test_a_title_may_have_no_due_date_and_no_value() -> None:
    explicacao = explicar(codigo(fator="0000", valor="0000000000"))
    assert explicacao.vencimento.candidatos == ()
    assert explicacao.vencimento.provavel is None
    assert explicacao.valor is None
    assert explicacao.avisos == ()


def test_a_value_of_eleven_digits_takes_the_place_of_the_factor() -> None:
    explicacao = explicar(codigo(fator="0123", valor="4567890123"))
    assert explicacao.valor == Decimal("12345678901.23")
    assert explicacao.vencimento.candidatos == ()


def test_an_old_line_may_end_in_fewer_zeros_even_with_as_many_digits_as_a_bar_code() -> None:
    antigo = codigo_barras.montar("237", None, Decimal(0), "4150090019801673500021140")
    linha = linha_digitavel.de_codigo_barras(antigo)
    assert explicar(linha[:44]).linha_digitavel == linha
    assert explicar(linha[:36]).linha_digitavel == linha


def test_a_bar_code_may_end_in_zeros() -> None:
    terminado = codigo(campo_livre="0" * 25)
    assert explicar(terminado).codigo_barras == terminado


def test_another_currency_has_no_value_in_reais() -> None:
    explicacao = explicar(codigo(moeda="0"))
    assert explicacao.valor is None
    assert explicacao.avisos == (Desfecho(CodigoDoPapel.OUTRA_MOEDA),)


def test_a_bank_without_a_rule_here_says_why() -> None:
    explicacao = explicar(codigo(banco="218"))
    assert "não concordam entre si" in explicacao.banco.motivo
    assert explicacao.campo_livre.confere is None
    assert explicacao.campo_livre.nosso_numero_impresso == ""


def test_digits_that_the_banks_rule_does_not_give_are_pointed_out() -> None:
    explicacao = explicar(codigo(campo_livre=CODIGO[19:-1] + "7"))
    assert explicacao.valido
    assert explicacao.campo_livre.confere is False
    assert explicacao.avisos == (Desfecho(CodigoDoPapel.OUTRA_REGRA),)


@pytest.mark.parametrize(
    ("posicao", "errados"),
    [
        (9, ["campo 1"]),
        (4, ["campo 1", "dígito geral"]),
        (12, ["campo 2", "dígito geral"]),
        (24, ["campo 3", "dígito geral"]),
        (32, ["dígito geral"]),
        (40, ["dígito geral"]),
    ],
)
def test_the_wrong_digits_are_named(posicao: int, errados: list[str]) -> None:
    explicacao = explicar(com(LINHA, posicao, str((int(LINHA[posicao]) + 1) % 10)))
    assert not explicacao.valido
    assert [digito.campo for digito in explicacao.digitos if not digito.confere] == errados


def test_what_one_slip_explains_is_proposed_when_it_is_little() -> None:
    """Of the corrections that fit, those that the bank's own rule denies are left out."""
    trocada = LINHA[:25] + LINHA[26] + LINHA[25] + LINHA[27:]
    correcoes = explicar(trocada).correcoes
    assert LINHA in {correcao.linha for correcao in correcoes}
    assert {explicar(correcao.linha).campo_livre.confere for correcao in correcoes} == {True}
    assert len(correcoes) <= SUGESTOES


def test_nothing_is_proposed_where_a_slip_may_be_anywhere() -> None:
    assert explicar(com(LINHA, 32, "7")).correcoes == ()
    assert explicar(CODIGO[:4] + "7" + CODIGO[5:]).correcoes == ()


def test_a_bar_code_with_a_wrong_digit_has_no_line() -> None:
    explicacao = explicar(CODIGO[:4] + "7" + CODIGO[5:])
    assert not explicacao.valido
    assert explicacao.linha_digitavel == ""


@pytest.mark.parametrize(
    ("lido", "motivo"),
    [
        ("846700000017 435900240209 024050002435 842210108119", "arrecadação"),
        ("84670000001435900240200240500024384221010811", "arrecadação"),
        ("O0190.00009", "letra.*posição 1"),
        ("", "47 algarismos"),
        (LINHA + "0", "47 algarismos; foram lidos 48"),
        (CODIGO[:-1], "47 algarismos"),
    ],
)
def test_what_is_no_boleto_de_cobranca_is_refused(lido: str, motivo: str) -> None:
    with pytest.raises(Erro, match=motivo):
        explicar(lido)
