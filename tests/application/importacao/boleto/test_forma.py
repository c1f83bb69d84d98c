"""What is wrong with a title's columns by themselves, and which a new one must have."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import VENCIMENTO, registro_de_boleto
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import ItemFatura
from ws.domain.carteira.encargos import (
    Desconto,
    Juros,
    Multa,
    TipoDesconto,
    TipoJuros,
    TipoMulta,
)

FRETE = ItemFatura("Frete", Decimal(1), Decimal("20.00"))
OBRIGATORIAS = [
    "codigo_cliente",
    "conta",
    "numero_documento",
    "nosso_numero",
    "data_emissao",
    "data_vencimento",
    "valor",
]


@pytest.mark.parametrize("coluna", OBRIGATORIAS)
def test_a_new_boleto_must_have(coluna: str, cenario: Cenario) -> None:
    recusas = cenario.recusas(boletos=[registro_de_boleto(**{coluna: None})], pagamentos=())
    assert recusas == [("boletos", 2, coluna)]


def test_everything_that_is_missing_is_told_at_once(cenario: Cenario) -> None:
    recusas = cenario.recusas(boletos=[RegistroBoleto("B1")], pagamentos=())
    assert [coluna for _, _, coluna in recusas] == OBRIGATORIAS


@pytest.mark.parametrize(
    ("coluna", "valor", "motivo"),
    [
        ("id", "B" * 65, "Deve ter no máximo 64 caracteres."),
        ("numero_documento", "9" * 65, "Deve ter no máximo 64 caracteres."),
        ("codigo_cliente", "C9", "Não existe cliente com este código."),
        ("conta", "CAIXA", "Não existe conta de cobrança com este código."),
        ("valor", Decimal("0.00"), "Deve ser maior que zero."),
        ("valor", Decimal("100000000000.00"), "Deve ser de zero a 99.999.999.999,99."),
        ("valor", Decimal("-1.00"), "Deve ser de zero a 99.999.999.999,99."),
        ("valor", Decimal("1.005"), "Deve ter no máximo duas casas decimais."),
        ("abatimento", Decimal("100.01"), "Deve ser no máximo o valor do boleto."),
        ("parcela", "1 de 2", "Deve ter a forma n/total, como 2/6."),
        ("parcela", "3/2", "Deve ter a forma n/total, como 2/6."),
        ("parcela", "0/2", "Deve ter a forma n/total, como 2/6."),
        (
            "nosso_numero",
            "09/2-1",
            "Deve ter só letras e algarismos, no máximo 40: sem carteira, dígito verificador e pontuação.",
        ),
        ("especie", "DUPLICATA MERCANTIL", "Deve ter de 1 a 10 letras ou algarismos, como DM."),
        ("aceite", "S", "Deve ser A (com aceite) ou N (sem aceite)."),
        ("instrucoes", ("x",) * 17, "Deve ter no máximo 16 linhas."),
        ("instrucoes", ("x" * 201,), "Cada linha deve ter no máximo 200 caracteres."),
        ("itens", (FRETE,) * 101, "Deve ter no máximo 100 itens."),
        (
            "itens",
            (FRETE, replace(FRETE, descricao="x" * 201)),
            "Item 2, descrição: Deve ter no máximo 200 caracteres.",
        ),
        (
            "itens",
            (replace(FRETE, quantidade=Decimal(0)),),
            "Item 1, quantidade: Deve ser maior que zero e menor que um bilhão.",
        ),
        (
            "itens",
            (replace(FRETE, quantidade=Decimal(10**9)),),
            "Item 1, quantidade: Deve ser maior que zero e menor que um bilhão.",
        ),
        (
            "itens",
            (replace(FRETE, valor=Decimal("100000000000.00")),),
            "Item 1, valor: Deve ser de zero a 99.999.999.999,99.",
        ),
        ("limite_pagamento", date(2026, 11, 9), "Deve ser o dia do vencimento ou um posterior."),
    ],
)
def test_a_boleto_is_refused_for(coluna: str, valor: Any, motivo: str, cenario: Cenario) -> None:
    [problema] = cenario.importar(boletos=[registro_de_boleto(**{coluna: valor})], pagamentos=()).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


@pytest.mark.parametrize(
    ("campo", "valor", "coluna", "motivo"),
    [
        (
            "multa",
            Multa(TipoMulta.VALOR, Decimal("1.005")),
            "multa_valor",
            "Deve ter no máximo duas casas decimais.",
        ),
        (
            "multa",
            Multa(TipoMulta.PERCENTUAL, Decimal(101)),
            "multa_valor",
            "Deve ser no máximo 100 por cento.",
        ),
        ("juros", Juros(TipoJuros.VALOR_DIA, Decimal(-1)), "juros_valor", "Deve ser maior que zero."),
        (
            "descontos",
            (Desconto(TipoDesconto.VALOR, Decimal("0.00"), VENCIMENTO),),
            "desconto1_valor",
            "Deve ser maior que zero.",
        ),
        (
            "descontos",
            (Desconto(TipoDesconto.VALOR, Decimal("1.00"), VENCIMENTO),) * 4,
            "desconto3_valor",
            "Deve haver no máximo 3 descontos.",
        ),
        (
            "sacador_avalista",
            Parte("X", "11222333000180"),
            "sacador_documento",
            "Os dígitos verificadores do CNPJ não conferem.",
        ),
        ("sacador_avalista", Parte("", "11222333000181"), "sacador_nome", "É obrigatório."),
    ],
)
def test_a_boleto_is_refused_for_its(
    campo: str, valor: Any, coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(boletos=[registro_de_boleto(**{campo: valor})], pagamentos=()).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_a_registered_title_is_checked_like_a_new_one(cenario: Cenario) -> None:
    cenario.gravar()
    assert cenario.recusas(boletos=[registro_de_boleto(aceite="S", parcela="x")]) == [
        ("boletos", 2, "parcela"),
        ("boletos", 2, "aceite"),
    ]
