"""Payments add up on their boleto, may be corrected, and never settle it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import VENCIMENTO, registro_de_boleto, registro_de_pagamento
from ws.application.ports.importacao.registros import RegistroPagamento
from ws.domain.carteira.boleto import Estado

ZERO = Decimal("0.00")


def reais(valor: str) -> Decimal:
    return Decimal(valor)


def somas(cenario: Cenario) -> tuple[Decimal, Decimal, date | None]:
    boleto = cenario.boleto()
    return boleto.valor_pago, boleto.principal_pago, boleto.data_pagamento


def principal(cenario: Cenario, id_pagamento: str = "P1") -> Decimal:
    return cenario.unidades.banco.pagamentos[1, id_pagamento].principal


def test_payments_add_up_on_their_boleto(cenario: Cenario) -> None:
    pagos = [
        registro_de_pagamento(id="P1", valor=reais("30.00"), data=date(2026, 11, 12)),
        registro_de_pagamento(
            id="P2", valor=reais("20.00"), principal=reais("19.50"), data=date(2026, 11, 5)
        ),
    ]
    cenario.gravar(pagamentos=pagos)
    assert somas(cenario) == (reais("50.00"), reais("49.50"), date(2026, 11, 12))


def test_a_payment_never_settles_a_boleto(cenario: Cenario) -> None:
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("100.00"))])
    assert cenario.boleto().estado is Estado.ABERTO


@pytest.mark.parametrize(
    ("abatimento", "valores", "esperados"),
    [
        ("0.00", ["30.00"], ["30.00"]),
        ("0.00", ["103.50"], ["100.00"]),
        ("10.00", ["103.50"], ["90.00"]),
        ("0.00", ["60.00", "60.00"], ["60.00", "40.00"]),
        ("0.00", ["100.00", "100.00"], ["100.00", "0.00"]),
    ],
)
def test_principal_that_is_not_said_is_what_the_boleto_still_owes(
    abatimento: str, valores: list[str], esperados: list[str], cenario: Cenario
) -> None:
    pagos = [registro_de_pagamento(id=f"P{n}", valor=reais(valor)) for n, valor in enumerate(valores)]
    cenario.gravar(boletos=[registro_de_boleto(abatimento=reais(abatimento))], pagamentos=pagos)
    assert [principal(cenario, pago.id) for pago in pagos] == [reais(valor) for valor in esperados]


def test_a_settled_boleto_still_takes_the_payment_that_settled_it(cenario: Cenario) -> None:
    pago = registro_de_pagamento(valor=reais("102.00"))
    cenario.gravar(boletos=[registro_de_boleto(estado=Estado.LIQUIDADO)], pagamentos=[pago])
    assert somas(cenario) == (reais("102.00"), reais("100.00"), VENCIMENTO)


def test_a_payment_of_a_later_import_counts_those_before(cenario: Cenario) -> None:
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("70.00"))])
    cenario.gravar(boletos=(), pagamentos=[registro_de_pagamento(id="P2", valor=reais("70.00"))])
    assert principal(cenario, "P2") == reais("30.00")
    assert somas(cenario)[:2] == (reais("140.00"), reais("100.00"))


def test_payments_of_one_boleto_in_different_lots_count_each_other(cenario: Cenario) -> None:
    pagos = [registro_de_pagamento(id=f"P{n}", valor=reais("0.10")) for n in range(1001)]
    cenario.gravar(pagamentos=pagos)
    assert somas(cenario)[:2] == (reais("100.10"), reais("100.00"))


def test_a_payment_may_be_corrected(cenario: Cenario) -> None:
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("30.00"))])
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("110.00"), canal="PIX")])
    assert somas(cenario) == (reais("110.00"), reais("100.00"), VENCIMENTO)
    assert cenario.unidades.banco.pagamentos[1, "P1"].canal == "PIX"


def test_a_payment_with_value_zero_was_undone(cenario: Cenario) -> None:
    cenario.gravar()
    cenario.gravar(pagamentos=[RegistroPagamento("P1", valor=ZERO)])
    assert somas(cenario) == (ZERO, ZERO, None)


def test_a_principal_that_was_said_stays_until_the_value_changes(cenario: Cenario) -> None:
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("30.00"), principal=reais("25.00"))])
    assert cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("30.00"))]).total.alteradas == 0
    assert principal(cenario) == reais("25.00")
    cenario.gravar(pagamentos=[registro_de_pagamento(valor=reais("40.00"))])
    assert principal(cenario) == reais("40.00")


def test_what_a_boleto_owes_follows_the_same_import(cenario: Cenario) -> None:
    cenario.gravar(pagamentos=())
    cenario.gravar(
        boletos=[registro_de_boleto(abatimento=reais("40.00"))],
        pagamentos=[registro_de_pagamento(valor=reais("100.00"))],
    )
    assert principal(cenario) == reais("60.00")
    assert cenario.boleto().abatimento == reais("40.00")


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        ({"id": "P" * 65}, "id", "Deve ter no máximo 64 caracteres."),
        ({"boleto": None}, "boleto", "É obrigatório num registro novo."),
        ({"data": None}, "data", "É obrigatório num registro novo."),
        ({"valor": None}, "valor", "É obrigatório num registro novo."),
        ({"canal": "x" * 21}, "canal", "Deve ter no máximo 20 caracteres."),
        ({"valor": reais("-0.01")}, "valor", "Deve ser de zero a 99.999.999.999,99."),
        ({"principal": reais("30.01")}, "principal", "Deve ser no máximo o valor do pagamento."),
        ({"boleto": "B9"}, "boleto", "Não existe boleto com este id."),
    ],
)
def test_a_payment_is_refused_for(
    mudanca: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(pagamentos=[registro_de_pagamento(**mudanca)]).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_the_boleto_of_a_stored_payment_does_not_change(cenario: Cenario) -> None:
    boletos = [registro_de_boleto(), registro_de_boleto(id="B2", nosso_numero="3")]
    cenario.gravar(boletos=boletos)
    assert cenario.motivo(boletos=boletos, pagamentos=[registro_de_pagamento(boleto="B2")]) == (
        "O boleto de um pagamento já importado não muda."
    )


def test_a_payment_of_a_refused_boleto_is_not_reported_a_second_time(cenario: Cenario) -> None:
    assert cenario.recusas(boletos=[registro_de_boleto(aceite="S")]) == [("boletos", 2, "aceite")]
