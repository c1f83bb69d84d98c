from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import (
    ENDERECO,
    VENCIMENTO,
    Cenario,
    a_conta,
    com_padroes,
    um_boleto,
    um_cliente,
)
from ws.application.ports.importacao.registros import APAGAR, RegistroBoleto
from ws.domain.cadastro.conta import DescontoPadrao
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.encargos import (
    Desconto,
    Juros,
    Multa,
    TipoDesconto,
    TipoJuros,
    TipoMulta,
)

MULTA = Multa(TipoMulta.PERCENTUAL, Decimal("2.00"))
JUROS = Juros(TipoJuros.PERCENTUAL_MES, Decimal("1.00"))
FRETE = ItemFatura("Frete", Decimal(1), Decimal("20.00"))
PADROES: dict[str, Any] = {
    "instrucoes": ("Não receber em cheque.",),
    "especie": "DS",
    "aceite": "A",
    "aceita_parcial": True,
    "multa": MULTA,
    "juros": JUROS,
    "desconto": DescontoPadrao(TipoDesconto.PERCENTUAL, Decimal("3.00"), 5),
    "limite_dias": 60,
}


def test_a_boleto_that_brings_no_charges_takes_the_accounts(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    boleto = cenario.boleto()
    assert (boleto.multa, boleto.juros, boleto.instrucoes) == (MULTA, JUROS, ("Não receber em cheque.",))
    assert (boleto.especie, boleto.aceite, boleto.aceita_parcial) == ("DS", "A", True)
    assert boleto.descontos == (Desconto(TipoDesconto.PERCENTUAL, Decimal("3.00"), date(2026, 11, 5)),)
    assert boleto.limite_pagamento == date(2027, 1, 9)


def test_a_boleto_that_brings_its_charges_keeps_them(cenario: Cenario) -> None:
    proprios: dict[str, Any] = {
        "multa": Multa(TipoMulta.VALOR, Decimal("5.00")),
        "juros": Juros(TipoJuros.VALOR_DIA, Decimal("0.33")),
        "descontos": (Desconto(TipoDesconto.VALOR, Decimal("1.00"), date(2026, 11, 1)),),
        "instrucoes": ("Só em dinheiro.",),
        "especie": "NP",
        "aceite": "N",
        "aceita_parcial": False,
        "limite_pagamento": VENCIMENTO,
    }
    cenario.gravar(contas=[com_padroes(**PADROES)], boletos=[um_boleto(**proprios)])
    boleto = cenario.boleto()
    assert {campo: getattr(boleto, campo) for campo in proprios} == proprios


def test_a_boleto_keeps_its_items_whatever_they_amount_to(cenario: Cenario) -> None:
    registro = um_boleto(itens=(FRETE, FRETE))
    cenario.gravar(boletos=[registro])
    assert cenario.boleto().itens == (FRETE, FRETE)
    assert cenario.gravar(boletos=[registro]).total.alteradas == 0


def test_a_boleto_that_says_it_has_none_takes_none(cenario: Cenario) -> None:
    sem = um_boleto(multa=APAGAR, juros=APAGAR, descontos=(), instrucoes=(), limite_pagamento=APAGAR)
    cenario.gravar(contas=[com_padroes(**PADROES)], boletos=[sem])
    boleto = cenario.boleto()
    assert (boleto.multa, boleto.juros, boleto.limite_pagamento) == (None, None, None)
    assert (boleto.descontos, boleto.instrucoes) == ((), ())


def test_changing_the_accounts_defaults_never_alters_a_registered_title(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    antes = cenario.boleto()
    cenario.gravar(contas=[com_padroes(multa=Multa(TipoMulta.VALOR, Decimal("9.00")))])
    assert cenario.boleto() == antes


def test_the_next_boleto_takes_the_changed_defaults(cenario: Cenario) -> None:
    cenario.gravar(contas=[com_padroes(**PADROES)])
    cenario.gravar(contas=[com_padroes()], boletos=[um_boleto(id="B2", nosso_numero="3")])
    assert cenario.boleto("B2").multa is None


def test_a_new_boleto_is_open_and_registered_unless_the_source_says_otherwise(cenario: Cenario) -> None:
    outro = um_boleto(
        id="B2", nosso_numero="3", estado=Estado.LIQUIDADO, situacao_banco=SituacaoBanco.BAIXADO
    )
    cenario.gravar(boletos=[um_boleto(), outro])
    estados = [(b.estado, b.situacao_banco) for b in (cenario.boleto(), cenario.boleto("B2"))]
    assert estados == [
        (Estado.ABERTO, SituacaoBanco.REGISTRADO),
        (Estado.LIQUIDADO, SituacaoBanco.BAIXADO),
    ]


def test_prazo_is_the_first_bank_day_on_or_after_the_due_date(cenario: Cenario) -> None:
    cenario.gravar(boletos=[um_boleto(data_vencimento=date(2026, 11, 21))])
    assert cenario.boleto().prazo == date(2026, 11, 23)


def test_the_processing_date_is_the_day_of_issue_unless_given(cenario: Cenario) -> None:
    outro = um_boleto(id="B2", nosso_numero="3", data_processamento=date(2026, 10, 5))
    cenario.gravar(boletos=[um_boleto(), outro])
    assert cenario.boleto().data_processamento == date(2026, 10, 1)
    assert cenario.boleto("B2").data_processamento == date(2026, 10, 5)


def test_the_pagador_is_the_customer_as_of_the_first_import(cenario: Cenario) -> None:
    cenario.gravar()
    cenario.gravar(clientes=[um_cliente(nome="Mercado Preço Melhor Ltda", cidade="Betim")])
    assert cenario.boleto().pagador.nome == "Mercado Bom Preço Ltda"
    assert cenario.boleto().pagador.documento == "19506112000147"
    assert cenario.boleto().pagador.endereco.cidade == "Divinópolis"


def test_a_customer_of_an_earlier_import_will_do(cenario: Cenario) -> None:
    cenario.gravar(boletos=(), compras=(), pagamentos=())
    cenario.gravar(contas=(), clientes=())
    assert cenario.boleto().pagador.nome == "Mercado Bom Preço Ltda"


def test_who_guarantees_the_title_is_kept(cenario: Cenario) -> None:
    cenario.gravar(
        boletos=[um_boleto(sacador_avalista=Parte("Fiadora S.A.", "11.222.333/0001-81", ENDERECO))]
    )
    assert cenario.boleto().sacador_avalista == Parte("Fiadora S.A.", "11222333000181", ENDERECO)


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
    recusas = cenario.recusas(boletos=[um_boleto(**{coluna: None})], pagamentos=())
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
    [problema] = cenario.importar(boletos=[um_boleto(**{coluna: valor})], pagamentos=()).problemas
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
    [problema] = cenario.importar(boletos=[um_boleto(**{campo: valor})], pagamentos=()).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_a_boleto_of_a_refused_customer_is_not_reported_a_second_time(cenario: Cenario) -> None:
    recusas = cenario.recusas(clientes=[um_cliente(documento="1")])
    assert recusas == [("clientes", 2, "documento")]


def test_a_boleto_of_a_refused_account_is_not_reported_a_second_time(cenario: Cenario) -> None:
    recusas = cenario.recusas(contas=[a_conta(agencia="12345")])
    assert recusas == [("empresa", 2, "agencia")]
