"""The ranges: no code without one, no code in two."""

from collections import Counter

from ws.desfechos.faixa import Faixa


def test_the_ranges_hold_every_code_of_three_digits_once() -> None:
    assert Counter(
        codigo for faixa in Faixa for codigo in range(faixa.value[0], faixa.value[1] + 1)
    ) == Counter(range(1000))


def test_a_code_is_of_the_range_that_holds_it() -> None:
    assert Faixa.do_codigo("001") is Faixa.SUCESSO
    assert (Faixa.do_codigo("649"), Faixa.do_codigo("650")) == (Faixa.GESTAO, Faixa.OPERACAO)
    assert Faixa.do_codigo("999") is Faixa.SERVICO


def test_what_is_not_published_does_not_keep_a_call_from_being_processed() -> None:
    assert {faixa for faixa in Faixa if not faixa.publicada and faixa.impede_processamento} == set()
