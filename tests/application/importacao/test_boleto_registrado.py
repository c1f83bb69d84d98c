from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import (
    ENDERECO,
    Cenario,
    a_conta,
    um_boleto,
    um_cliente,
)
from ws.application.ports.importacao.registros import APAGAR, RegistroBoleto
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta

CHEIO: dict[str, Any] = {
    "abatimento": Decimal("5.00"),
    "parcela": "2/2",
    "numero_documento": "1001-2",
    "data_processamento": date(2026, 10, 7),
    "especie": "NP",
    "aceite": "A",
    "estado": Estado.LIQUIDADO,
    "situacao_banco": SituacaoBanco.EM_CARTORIO,
    "instrucoes": ("Uma.", "Outra."),
    "multa": Multa(TipoMulta.VALOR, Decimal("5.00")),
    "juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
    "descontos": (Desconto(TipoDesconto.VALOR, Decimal("1.00"), date(2026, 11, 1)),),
    "limite_pagamento": date(2026, 12, 31),
    "aceita_parcial": True,
    "itens": (ItemFatura("Frete", Decimal(1), Decimal("20.00")),),
    "sacador_avalista": Parte("Fiadora S.A.", "11222333000181", ENDERECO),
}


@pytest.mark.parametrize("campo", CHEIO)
def test_the_source_may_change(campo: str, cenario: Cenario) -> None:
    cenario.gravar()
    importacao = cenario.gravar(boletos=[um_boleto(**{campo: CHEIO[campo]})])
    assert getattr(cenario.boleto(), campo) == CHEIO[campo]
    assert importacao.total.alteradas == 1


def test_what_the_source_leaves_blank_stays_as_it_is(cenario: Cenario) -> None:
    cenario.gravar(boletos=[um_boleto(**CHEIO)])
    antes = cenario.boleto()
    importacao = cenario.gravar(boletos=[RegistroBoleto("B1")])
    assert cenario.boleto() == antes
    assert (importacao.total.alteradas, importacao.total.novas) == (0, 0)


@pytest.mark.parametrize(
    ("campo", "apagado", "depois"),
    [
        ("multa", APAGAR, None),
        ("juros", APAGAR, None),
        ("sacador_avalista", APAGAR, None),
        ("limite_pagamento", APAGAR, None),
        ("descontos", (), ()),
        ("instrucoes", (), ()),
        ("itens", (), ()),
        ("parcela", "", ""),
        ("abatimento", Decimal("0.00"), Decimal("0.00")),
    ],
)
def test_the_source_may_clear(campo: str, apagado: Any, depois: Any, cenario: Cenario) -> None:
    cenario.gravar(boletos=[um_boleto(**CHEIO)])
    cenario.gravar(boletos=[RegistroBoleto("B1", **{campo: apagado})])
    assert getattr(cenario.boleto(), campo) == depois


@pytest.mark.parametrize(
    ("coluna", "valor", "motivo"),
    [
        (
            "valor",
            Decimal("100.01"),
            "O valor de um boleto registrado não muda: um novo valor é um novo boleto, com outro id.",
        ),
        ("conta", "OUTRA", "A conta de cobrança de um boleto registrado não muda."),
        ("codigo_cliente", "C2", "O cliente de um boleto registrado não muda."),
        ("nosso_numero", "3", "O nosso número de um boleto registrado não muda."),
    ],
)
def test_what_never_changes_is_refused(coluna: str, valor: Any, motivo: str, cenario: Cenario) -> None:
    tudo = {
        "contas": [a_conta(), a_conta(codigo="OUTRA")],
        "clientes": [um_cliente(), um_cliente(codigo="C2")],
    }
    cenario.gravar(**tudo)
    [problema] = cenario.importar(**tudo, boletos=[um_boleto(**{coluna: valor})]).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_the_same_number_with_zeros_before_it_is_no_change(cenario: Cenario) -> None:
    cenario.gravar()
    importacao = cenario.gravar(boletos=[um_boleto(nosso_numero="00000000002")])
    assert importacao.total.alteradas == 0


def test_a_settled_boleto_may_be_opened_again_by_the_source(cenario: Cenario) -> None:
    cenario.gravar(boletos=[um_boleto(estado=Estado.LIQUIDADO)])
    cenario.gravar(boletos=[um_boleto(estado=Estado.ABERTO)])
    assert cenario.boleto().estado is Estado.ABERTO


def test_a_due_date_beyond_the_stored_limit_needs_a_new_limit(cenario: Cenario) -> None:
    cenario.gravar(boletos=[um_boleto(limite_pagamento=date(2026, 11, 30))])
    adiado = RegistroBoleto("B1", data_vencimento=date(2026, 12, 10))
    assert cenario.motivo(boletos=[adiado]) == (
        "O limite gravado é anterior ao novo vencimento: informe o novo limite."
    )
    com_limite = RegistroBoleto("B1", data_vencimento=date(2026, 12, 10), limite_pagamento=date(2026, 12, 20))
    cenario.gravar(boletos=[com_limite])
    assert cenario.boleto().limite_pagamento == date(2026, 12, 20)


def test_a_registered_title_is_checked_like_a_new_one(cenario: Cenario) -> None:
    cenario.gravar()
    assert cenario.recusas(boletos=[um_boleto(aceite="S", parcela="x")]) == [
        ("boletos", 2, "parcela"),
        ("boletos", 2, "aceite"),
    ]
